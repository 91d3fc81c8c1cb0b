import type { SavedSearchTable } from "@tuttu/schema";
import type { Db, Tx } from "../database/index.ts";
import { narrowToHouse, narrowToMember, type Scope } from "../scope/index.ts";

/** The scope's own, by name. */
export const savedSearches = (db: Db | Tx, scope: Scope): Promise<SavedSearchTable[]> =>
  db
    .selectFrom("saved_search")
    .selectAll()
    .where(narrowToMember(scope, "saved_search"))
    .orderBy("name")
    .orderBy("id")
    .execute();

export const findSavedSearch = (db: Db | Tx, scope: Scope, id: string): Promise<SavedSearchTable | undefined> =>
  db
    .selectFrom("saved_search")
    .selectAll()
    .where(narrowToMember(scope, "saved_search"))
    .where("id", "=", id)
    .executeTakeFirst();

export const insertSavedSearch = (tx: Tx, row: SavedSearchTable): Promise<unknown> =>
  tx.insertInto("saved_search").values(row).execute();

/** Changes one, a version on. @returns false where it is another version by now */
export async function saveSavedSearch(
  tx: Tx,
  scope: Scope,
  { id, version }: { readonly id: string; readonly version: number },
  change: Partial<Pick<SavedSearchTable, "name" | "mails">>,
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable("saved_search")
    .set({ ...change, version: version + 1 })
    .where(narrowToMember(scope, "saved_search"))
    .where("id", "=", id)
    .where("version", "=", version)
    .executeTakeFirstOrThrow();
  return Number(numUpdatedRows) === 1;
}

/** Lets it send no more mail, whatever its version. */
export const endMails = (tx: Tx, scope: Scope, id: string): Promise<unknown> =>
  tx
    .updateTable("saved_search")
    .set((eb) => ({ mails: 0, version: eb("version", "+", 1) }))
    .where(narrowToMember(scope, "saved_search"))
    .where("id", "=", id)
    .where("mails", "=", 1)
    .execute();

export const deleteSavedSearch = (tx: Tx, scope: Scope, id: string): Promise<unknown> =>
  tx.deleteFrom("saved_search").where(narrowToMember(scope, "saved_search")).where("id", "=", id).execute();

/** Those that mail and were last looked at before an instant, the longest waiting first; with whom to write to. */
export const dueSearches = (db: Db, scope: Scope, before: string, limit: number) =>
  db
    .selectFrom("saved_search")
    .innerJoin("account", "account.id", "saved_search.account_id")
    .selectAll("saved_search")
    .select(["account.email", "account.locale"])
    .where(narrowToHouse(scope))
    .where("saved_search.mails", "=", 1)
    .where("saved_search.checked_at", "<=", before)
    .orderBy("saved_search.checked_at")
    .limit(limit)
    .execute();
export type DueSearch = Awaited<ReturnType<typeof dueSearches>>[number];

/** Takes the search for this moment. @returns false where another process has taken it, or it mails no more */
export async function takeSearch(
  tx: Tx,
  scope: Scope,
  { id, checked_at }: Pick<SavedSearchTable, "id" | "checked_at">,
  at: string,
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable("saved_search")
    .set({ checked_at: at })
    .where(narrowToHouse(scope))
    .where("id", "=", id)
    .where("checked_at", "=", checked_at)
    .where("mails", "=", 1)
    .executeTakeFirstOrThrow();
  return Number(numUpdatedRows) === 1;
}

export const noteMailed = (tx: Tx, scope: Scope, id: string, at: string): Promise<unknown> =>
  tx.updateTable("saved_search").set({ mailed_at: at }).where(narrowToHouse(scope)).where("id", "=", id).execute();

/** Who has matched it before. The search was found by its narrowed owner. */
export async function seenBy(db: Db | Tx, narrowedId: string): Promise<Set<string>> {
  const rows = await db
    .selectFrom("saved_search_seen")
    .select("candidate_id")
    .where("search_id", "=", narrowedId)
    .execute();
  return new Set(rows.map(({ candidate_id }) => candidate_id));
}

const atOnce = 200;

export async function insertSeen(tx: Tx, searchId: string, ids: readonly string[]): Promise<void> {
  for (let from = 0; from < ids.length; from += atOnce) {
    await tx
      .insertInto("saved_search_seen")
      .values(ids.slice(from, from + atOnce).map((candidate_id) => ({ search_id: searchId, candidate_id })))
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  }
}
