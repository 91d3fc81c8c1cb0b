import type { CardTable } from "@tuttu/schema";
import { sql } from "kysely";
import type { Db, Tx } from "../../database/index.ts";
import { narrowCandidates, narrowCards, type Scope } from "../../scope/index.ts";

/** Rows a statement, within what one may bind. */
const rowsMax = 200;

export function* chunks<T>(all: readonly T[]): Generator<readonly T[]> {
  for (let from = 0; from < all.length; from += rowsMax) yield all.slice(from, from + rowsMax);
}

type Kept = Omit<CardTable, "minted_version">;

/**
 * Keeps cards, each a version on. One that was made from an older profile than the one that stands is left out.
 * @param firstVersion of a card that was never kept: above every version that an index may hold of one kept before
 */
export async function writeCards(tx: Tx, rows: readonly Kept[], firstVersion: number): Promise<void> {
  for (const some of chunks(rows)) {
    await tx
      .insertInto("card")
      .values(some.map((row) => ({ ...row, minted_version: firstVersion })))
      .onConflict((conflict) =>
        conflict
          .column("candidate_id")
          .doUpdateSet((eb) => ({
            version: eb.ref("excluded.version"),
            is_listed: eb.ref("excluded.is_listed"),
            traits: eb.ref("excluded.traits"),
            shown: eb.ref("excluded.shown"),
            content: eb.ref("excluded.content"),
            digest: eb.ref("excluded.digest"),
            vector: eb.ref("excluded.vector"),
            made_with: eb.ref("excluded.made_with"),
            minted_version: eb("card.minted_version", "+", 1),
          }))
          .where(sql<boolean>`excluded.version >= card.version`),
      )
      .execute();
  }
}

/** What the listed people of a programme are counted by, in order of id; for counting alone. */
export const populationRows = (
  db: Db,
  programmeId: string,
  after: string,
  limit: number,
): Promise<Pick<CardTable, "candidate_id" | "traits" | "shown">[]> =>
  db
    .selectFrom("card")
    .select(["card.candidate_id", "card.traits", "card.shown"])
    .where("card.programme_id", "=", programmeId)
    .where("card.is_listed", "=", 1)
    // Of somebody who was erased the card is empty at once, and unlisted when its turn comes.
    .where("card.traits", "!=", "")
    .where("card.candidate_id", ">", after)
    .orderBy("card.candidate_id")
    .limit(limit)
    .execute();

/** Live cards with their people's state, in order of id; for building an index anew. */
export const liveCards = (db: Db, scope: Scope, after: string, limit: number) =>
  db
    .selectFrom("card")
    .innerJoin("candidate", "candidate.id", "card.candidate_id")
    .select(["card.candidate_id", "card.programme_id", "card.version", "card.minted_version", "card.content"])
    .select(["candidate.state", "candidate.search_status"])
    .where(narrowCandidates(scope))
    .where("card.content", "!=", "")
    .where("candidate.state", "=", "published")
    .where("card.candidate_id", ">", after)
    .orderBy("card.candidate_id")
    .limit(limit)
    .execute();

/** Published people whose card is missing, of another version, or was made with other machines; with their programmes. */
export const uncarded = (db: Db, scope: Scope, madeWith: string) =>
  db
    .selectFrom("candidate")
    .leftJoin("card", "card.candidate_id", "candidate.id")
    .select(["candidate.id", "candidate.programme_id", "candidate.version"])
    .where(narrowCandidates(scope))
    .where((eb) =>
      eb.or([
        eb.and([
          eb("candidate.state", "=", "published"),
          eb("candidate.search_status", "!=", "not_now"),
          eb.or([
            eb("card.candidate_id", "is", null),
            eb("card.version", "!=", eb.ref("candidate.version")),
            eb("card.made_with", "!=", madeWith),
            eb("card.content", "=", ""),
          ]),
        ]),
        eb.and([
          eb("card.is_listed", "=", 1),
          eb.or([eb("candidate.state", "!=", "published"), eb("candidate.search_status", "=", "not_now")]),
        ]),
      ]),
    )
    .orderBy("candidate.id")
    .execute();

/** Programmes that have cards. */
export async function programmesWithCards(db: Db, scope: Scope): Promise<string[]> {
  const rows = await db.selectFrom("card").select("card.programme_id").distinct().where(narrowCards(scope)).execute();
  return rows.map(({ programme_id }) => programme_id).sort();
}

/** Published people with a credential that ran out between two days (`YYYY-MM-DD`), the first included. */
export const expiredBetween = (db: Db, scope: Scope, fromOn: string, toOn: string) =>
  db
    .selectFrom("candidate")
    .innerJoin("credential", "credential.candidate_id", "candidate.id")
    .select(["candidate.id", "candidate.programme_id", "candidate.version"])
    .distinct()
    .where(narrowCandidates(scope))
    .where("candidate.state", "=", "published")
    .where("credential.expires_on", ">=", fromOn)
    .where("credential.expires_on", "<", toOn)
    .execute();

/** Business ids of the organisations for which these people do not exist. */
export async function hiddenFromOf(db: Db, scope: Scope, ids: readonly string[]): Promise<Map<string, string[]>> {
  const hidden = new Map<string, string[]>();
  for (const some of chunks(ids)) {
    const rows = await db
      .selectFrom("blocked_organisation")
      .innerJoin("candidate", "candidate.id", "blocked_organisation.candidate_id")
      .select(["blocked_organisation.candidate_id", "blocked_organisation.business_id"])
      .where(narrowCandidates(scope))
      .where("blocked_organisation.candidate_id", "in", some)
      .execute();
    for (const { candidate_id, business_id } of rows) {
      hidden.set(candidate_id, [...(hidden.get(candidate_id) ?? []), business_id]);
    }
  }
  return hidden;
}

/** How many cards of people who may be found the scope reaches. */
export async function countCards(db: Db | Tx, scope: Scope): Promise<number> {
  const { count } = await db
    .selectFrom("card")
    .innerJoin("candidate", "candidate.id", "card.candidate_id")
    .select(({ fn }) => fn.countAll<number>().as("count"))
    .where(narrowCards(scope))
    .where("card.content", "!=", "")
    .where("candidate.state", "=", "published")
    .executeTakeFirstOrThrow();
  return Number(count);
}
