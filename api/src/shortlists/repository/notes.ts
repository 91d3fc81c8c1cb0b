import type { ShortlistNoteTable } from "@tuttu/schema";
import type { Db, Tx } from "../../database/index.ts";
import { narrowCards, narrowToOrganisation, type Scope } from "../../scope/index.ts";

export type NoteRow = ShortlistNoteTable & { readonly written_name: string | null };

/** Notes of the scope's organisation about people whom it may see now. */
const notes = (db: Db | Tx, scope: Scope) =>
  db
    .selectFrom("shortlist_note")
    .innerJoin("shortlist_entry", "shortlist_entry.id", "shortlist_note.entry_id")
    .innerJoin("card", "card.candidate_id", "shortlist_entry.candidate_id")
    .leftJoin("account", "account.id", "shortlist_note.written_by")
    .selectAll("shortlist_note")
    .select("account.name as written_name")
    .where(narrowToOrganisation(scope, "shortlist_entry.organisation_id"))
    .where(narrowCards(scope));

/** The oldest first. */
export const notesOf = async (db: Db | Tx, scope: Scope, entryIds: readonly string[]): Promise<NoteRow[]> =>
  entryIds.length === 0
    ? []
    : notes(db, scope)
        .where("shortlist_note.entry_id", "in", entryIds)
        .orderBy("shortlist_note.written_at")
        .orderBy("shortlist_note.id")
        .execute();

export const findNote = (tx: Tx, scope: Scope, id: string): Promise<NoteRow | undefined> =>
  notes(tx, scope).where("shortlist_note.id", "=", id).executeTakeFirst();

export const insertNote = (tx: Tx, row: ShortlistNoteTable): Promise<unknown> =>
  tx.insertInto("shortlist_note").values(row).execute();

export const deleteNote = (tx: Tx, scope: Scope, id: string): Promise<unknown> =>
  tx
    .deleteFrom("shortlist_note")
    .where("id", "=", id)
    .where((eb) =>
      eb(
        "entry_id",
        "in",
        eb
          .selectFrom("shortlist_entry")
          .select("shortlist_entry.id")
          .where(narrowToOrganisation(scope, "shortlist_entry.organisation_id")),
      ),
    )
    .execute();
