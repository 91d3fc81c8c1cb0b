import type { Locale } from "@tuttu/schema";
import type { FileNote, NoteValues } from "../domain/notes.ts";
import type { RowNoteCode, UnreadableCode } from "../words/codes.ts";

/** What is wrong with a line that is no record. */
export interface Fault {
  readonly code: RowNoteCode;
  readonly values?: NoteValues;
}

/** What a file holds, one item after the other, with the line it begins on (from 1, a CSV header counted). */
export type FileItem =
  | (Placed & { readonly kind: "record"; readonly value: Readonly<Record<string, unknown>> })
  | (Placed & { readonly kind: "broken"; readonly fault: Fault; readonly name?: string });

interface Placed {
  readonly line: number;
  /** The record as it stands in the file; of JSON only where it is none. */
  readonly own?: string;
}

/** The columns of a table; known once its first record was read. */
export interface Columns {
  /** Field → its header as the file writes it. */
  readonly headers: ReadonlyMap<string, string>;
  readonly notes: readonly FileNote[];
  /** How the file is written. */
  readonly table: { readonly header: string; readonly delimiter: string };
}

/** The file as a whole cannot be read; nothing of it was kept. */
export class UnreadableFile extends Error {
  readonly code: UnreadableCode;
  /** A fault stands for its sentence, a function for words of a language. */
  readonly values: Readonly<Record<string, string | number | Fault | ((locale: Locale) => string)>>;
  constructor(code: UnreadableCode, values: UnreadableFile["values"] = {}) {
    super(code);
    this.name = "UnreadableFile";
    this.code = code;
    this.values = values;
  }
}
