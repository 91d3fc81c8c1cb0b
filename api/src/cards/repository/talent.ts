import type { CardTable } from "@tuttu/schema";
import type { Db, Tx } from "../../database/index.ts";
import { narrowCards, type Scope } from "../../scope/index.ts";

const atOnce = 200;

/** Cards among `ids` that the viewer may see now. */
export async function visibleCards(
  db: Db | Tx,
  scope: Scope,
  ids: readonly string[],
): Promise<Map<string, Pick<CardTable, "candidate_id" | "content">>> {
  const found = new Map<string, Pick<CardTable, "candidate_id" | "content">>();
  for (let from = 0; from < ids.length; from += atOnce) {
    const rows = await db
      .selectFrom("card")
      .select(["card.candidate_id", "card.content"])
      .where(narrowCards(scope))
      .where("card.candidate_id", "in", ids.slice(from, from + atOnce))
      .execute();
    for (const row of rows) found.set(row.candidate_id, row);
  }
  return found;
}

/** Whom the viewer may see now: of `ids` where given, else everybody, with the version of each card. */
export async function visibleVersions(db: Db, scope: Scope, ids?: readonly string[]): Promise<Map<string, number>> {
  const found = new Map<string, number>();
  const groups =
    ids === undefined ? [undefined] : Array.from({ length: Math.ceil(ids.length / atOnce) }, (_, at) => at);
  for (const at of groups) {
    const rows = await db
      .selectFrom("card")
      .select(["card.candidate_id", "card.minted_version"])
      .where(narrowCards(scope))
      .$if(at !== undefined, (query) =>
        query.where("card.candidate_id", "in", (ids ?? []).slice((at ?? 0) * atOnce, ((at ?? 0) + 1) * atOnce)),
      )
      .execute();
    for (const row of rows) found.set(row.candidate_id, Number(row.minted_version));
  }
  return found;
}

/** What matching makes of these cards, of those that were made with the machines in force. */
export async function vectorsOf(
  db: Db,
  scope: Scope,
  ids: readonly string[],
  madeWith: string,
): Promise<Pick<CardTable, "candidate_id" | "vector">[]> {
  const found: Pick<CardTable, "candidate_id" | "vector">[] = [];
  for (let from = 0; from < ids.length; from += atOnce) {
    const rows = await db
      .selectFrom("card")
      .select(["card.candidate_id", "card.vector"])
      .where(narrowCards(scope))
      .where("card.made_with", "=", madeWith)
      .where("card.candidate_id", "in", ids.slice(from, from + atOnce))
      .execute();
    found.push(...rows);
  }
  return found;
}
