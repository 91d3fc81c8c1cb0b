import type { FileNote } from "./notes.ts";

const counted = ["rows_new", "rows_changed", "rows_same", "rows_faulty"] as const;
/** How many records of a file are in each state. */
export type Counts = Record<(typeof counted)[number], number>;

export const noMoves = (): Counts => ({ rows_new: 0, rows_changed: 0, rows_same: 0, rows_faulty: 0 });

/** What a dry run says of employers, which may be others by the time the import is written. */
const ofEmployers: ReadonlySet<string | undefined> = new Set(["employersToMake", "employerNear"]);

/**
 * Counts of an import as it was written, and its stored notes with how many records were new when somebody looked and
 * were known by then, and with the organisations that were made.
 * @param moved by how much the counts of the dry run are no longer true
 * @param made what is to be said of organisations that were made
 */
export function writtenCounts(
  run: Counts & { readonly notes: string },
  moved: Counts,
  made: readonly FileNote[] = [],
): Counts & { notes: string } {
  const counts = Object.fromEntries(counted.map((name) => [name, run[name] + moved[name]])) as Counts;
  const told = (JSON.parse(run.notes) as { readonly code?: string }[]).filter(({ code }) => !ofEmployers.has(code));
  const note: FileNote = { pointer: "", code: "newBefore", values: { count: -moved.rows_new } };
  return { ...counts, notes: JSON.stringify([...told, ...(moved.rows_new < 0 ? [note] : []), ...made]) };
}
