import type { FileNoteCode, NoteCode, RowNoteCode } from "../words/codes.ts";

/** Numbers and words that a sentence has places for. */
export type NoteValues = Readonly<Record<string, string | number>>;

/** What is to be said of one place of a file, in no language yet: it is read later, by whoever asks. */
export interface Note<C extends NoteCode = NoteCode> {
  /** JSON Pointer into the record as it stands in the file; of a table `/` and the column's own header. "" for all of it. */
  readonly pointer: string;
  readonly code: C;
  readonly values?: NoteValues;
}
export type RowNote = Note<RowNoteCode>;
export type FileNote = Note<FileNoteCode>;

const shownMax = 60;
const ellipsis = "…";

/** A value of a file as it is shown: short, on one line. */
export function shown(value: unknown): string {
  const said = typeof value === "string" ? value : (JSON.stringify(value) ?? "");
  const line = said.replace(/\s+/gu, " ").trim();
  return line.length > shownMax ? `${line.slice(0, shownMax - 1)}${ellipsis}` : line;
}

/** JSON Pointer (RFC 6901) of these names. */
export const pointerOf = (...parts: readonly (string | number)[]): string =>
  parts.map((part) => `/${String(part).replaceAll("~", "~0").replaceAll("/", "~1")}`).join("");
