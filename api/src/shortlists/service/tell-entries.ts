import type { ShortlistEntry, ShortlistNote } from "@tuttu/schema";
import type { Context } from "../../app/context.ts";
import { talentIdsOf } from "../../cards/index.ts";
import type { EntryRow } from "../repository/entries.ts";
import { type NoteRow, notesOf } from "../repository/notes.ts";

/** Whoever wrote a note takes it back, and who administers the organisation. */
export const mayRemove = ({ scope }: Context, note: NoteRow): boolean =>
  scope.role === "organisation_admin" || (note.written_by !== null && note.written_by === scope.accountId);

const toNote = (ctx: Context, row: NoteRow): ShortlistNote => ({
  id: row.id,
  text: row.text,
  by: row.written_name,
  removable: mayRemove(ctx, row),
  at: row.written_at,
});

/** Entries as members read them, by the ids under which their organisation knows the people. */
export async function tellEntries(ctx: Context, rows: readonly EntryRow[]): Promise<ShortlistEntry[]> {
  const ids = await talentIdsOf(ctx, [...new Set(rows.map(({ candidate_id }) => candidate_id))]);
  const notes = await notesOf(
    ctx.db,
    ctx.scope,
    rows.map(({ id }) => id),
  );
  return rows.flatMap((row) => {
    const talent = ids.get(row.candidate_id);
    if (talent === undefined) return [];
    return [
      {
        id: row.id,
        talent,
        opening: row.opening_id === null ? null : { id: row.opening_id, title: row.opening_title ?? "" },
        addedBy: row.added_name,
        addedAt: row.added_at,
        notes: notes.filter(({ entry_id }) => entry_id === row.id).map((note) => toNote(ctx, note)),
      },
    ];
  });
}
