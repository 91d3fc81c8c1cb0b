import type { ShortlistEntryTable } from "@tuttu/schema";
import type { Db, Tx } from "../../database/index.ts";
import { narrowCards, narrowToOrganisation, type Scope } from "../../scope/index.ts";

/** An entry with what its readers are told beside it. */
export type EntryRow = Omit<ShortlistEntryTable, "programme_id" | "organisation_id"> & {
  readonly opening_title: string | null;
  readonly added_name: string | null;
};

/** Entries of the scope's organisation about people whom it may see now: of nobody else there is a trace. */
const entries = (db: Db | Tx, scope: Scope) =>
  db
    .selectFrom("shortlist_entry")
    .innerJoin("card", "card.candidate_id", "shortlist_entry.candidate_id")
    .where(narrowToOrganisation(scope, "shortlist_entry.organisation_id"))
    .where(narrowCards(scope));

/** With the name of who added it and the title of the opening. Narrowed by `entries`. */
const told = (db: Db | Tx, scope: Scope) =>
  entries(db, scope)
    .leftJoin("opening", "opening.id", "shortlist_entry.opening_id")
    .leftJoin("account", "account.id", "shortlist_entry.added_by")
    .select(["shortlist_entry.id", "shortlist_entry.opening_id", "shortlist_entry.candidate_id"])
    .select(["shortlist_entry.added_at", "shortlist_entry.added_by"])
    .select(["opening.title as opening_title", "account.name as added_name"]);

/** One list, the latest first, from after `position` on. */
export const entriesOfList = (
  db: Db,
  scope: Scope,
  openingId: string | null,
  { after, limit }: { readonly after: readonly [at: string, id: string] | undefined; readonly limit: number },
): Promise<EntryRow[]> =>
  told(db, scope)
    .where("shortlist_entry.opening_id", openingId === null ? "is" : "=", openingId)
    .$if(after !== undefined, (query) =>
      query.where((eb) =>
        eb.or([
          eb("shortlist_entry.added_at", "<", after?.[0] ?? ""),
          eb.and([
            eb("shortlist_entry.added_at", "=", after?.[0] ?? ""),
            eb("shortlist_entry.id", "<", after?.[1] ?? ""),
          ]),
        ]),
      ),
    )
    .orderBy("shortlist_entry.added_at", "desc")
    .orderBy("shortlist_entry.id", "desc")
    .limit(limit)
    .execute();

/** Every list on which these people stand. */
export const entriesOfPeople = (db: Db, scope: Scope, candidateIds: readonly string[]): Promise<EntryRow[]> =>
  told(db, scope)
    .where("shortlist_entry.candidate_id", "in", candidateIds)
    .orderBy("shortlist_entry.added_at")
    .orderBy("shortlist_entry.id")
    .execute();

export const findEntry = (db: Db | Tx, scope: Scope, id: string): Promise<EntryRow | undefined> =>
  told(db, scope).where("shortlist_entry.id", "=", id).executeTakeFirst();

/** The entry of a person on a list, whose state nobody asks: to find out whether it stands already. */
export const standingEntry = (
  tx: Tx,
  scope: Scope,
  openingId: string | null,
  candidateId: string,
): Promise<{ readonly id: string } | undefined> =>
  tx
    .selectFrom("shortlist_entry")
    .select("id")
    .where(narrowToOrganisation(scope, "shortlist_entry.organisation_id"))
    .where("opening_id", openingId === null ? "is" : "=", openingId)
    .where("candidate_id", "=", candidateId)
    .executeTakeFirst();

/** How many stand on each list, by opening; null for the general one. */
export async function countsOfLists(
  db: Db | Tx,
  scope: Scope,
): Promise<{ readonly opening_id: string | null; readonly title: string | null; readonly count: number }[]> {
  const rows = await entries(db, scope)
    .leftJoin("opening", "opening.id", "shortlist_entry.opening_id")
    .select(["shortlist_entry.opening_id", "opening.title"])
    .select(({ fn }) => fn.countAll<number>().as("count"))
    .groupBy(["shortlist_entry.opening_id", "opening.title"])
    .execute();
  return rows.map((row) => ({ ...row, count: Number(row.count) }));
}

export const insertEntry = (tx: Tx, row: ShortlistEntryTable): Promise<unknown> =>
  tx.insertInto("shortlist_entry").values(row).execute();

/** Its notes go with it. */
export const deleteEntry = (tx: Tx, scope: Scope, id: string): Promise<unknown> =>
  tx
    .deleteFrom("shortlist_entry")
    .where(narrowToOrganisation(scope, "shortlist_entry.organisation_id"))
    .where("id", "=", id)
    .execute();
