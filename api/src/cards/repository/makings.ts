import type { CardTable } from "@tuttu/schema";
import type { Db, Tx } from "../../database/index.ts";
import { narrowCards, narrowToHouse, type Scope } from "../../scope/index.ts";
import { chunks } from "./cards.ts";

/** What tells whether a card has to be made anew. Its text and its vector are several kilobytes and stay where they are. */
const madeFrom = [
  "candidate_id",
  "programme_id",
  "version",
  "minted_version",
  "is_listed",
  "traits",
  "shown",
  "digest",
  "made_with",
] as const satisfies readonly (keyof CardTable)[];

const told = [
  "candidate_id",
  "programme_id",
  "version",
  "minted_version",
  "content",
] as const satisfies readonly (keyof CardTable)[];

export type CardMaking = Pick<CardTable, (typeof madeFrom)[number]>;
export type ToldContent = Pick<CardTable, (typeof told)[number]>;

async function cardsOf<C extends keyof CardTable>(
  db: Db | Tx,
  scope: Scope,
  ids: readonly string[],
  columns: readonly (C | "candidate_id")[],
): Promise<Map<string, Pick<CardTable, C | "candidate_id">>> {
  const found = new Map<string, Pick<CardTable, C | "candidate_id">>();
  for (const some of chunks(ids)) {
    const rows = await db
      .selectFrom("card")
      .select(columns)
      .where(narrowCards(scope))
      .where("card.candidate_id", "in", some)
      .$castTo<Pick<CardTable, C | "candidate_id">>()
      .execute();
    for (const row of rows) found.set(row.candidate_id, row);
  }
  return found;
}

/** How cards were made, by their people, empty ones too; for the house, which keeps them. */
export const makingsOf = (db: Db | Tx, scope: Scope, ids: readonly string[]): Promise<Map<string, CardMaking>> =>
  cardsOf(db, scope, ids, madeFrom);

/** What cards tell, by their people, empty ones too; for the house, which keeps them. */
export const contentsOf = (db: Db | Tx, scope: Scope, ids: readonly string[]): Promise<Map<string, ToldContent>> =>
  cardsOf(db, scope, ids, told);

/** People whose changes wait for the house behind this row, in the order in which they come. */
export async function waitingPeople(
  db: Db,
  scope: Scope,
  programmeId: string,
  seq: number,
  limit: number,
): Promise<{ readonly id: string; readonly seq: number }[]> {
  const rows = await db
    .selectFrom("outbox")
    .select(["seq", "subject_id as id"])
    .where(narrowToHouse(scope))
    .where("reader", "=", "house")
    .where("topic", "=", "candidate")
    .where("programme_id", "=", programmeId)
    .where("seq", ">", seq)
    .where("parked_at", "is", null)
    .where("due_at", "is", null)
    .orderBy("seq")
    .limit(limit)
    .execute();
  return rows.map(({ id, seq: at }) => ({ id, seq: Number(at) }));
}
