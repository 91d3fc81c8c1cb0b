import type { ImportRunTable } from "@tuttu/schema";
import { type KeyedRow, SeenKeys } from "../domain/decide-rows.ts";
import type { FileNote, RowNote } from "../domain/notes.ts";
import { fieldsOfTheFile, knownFields } from "../mapping/known-fields.ts";
import { UnusedFields } from "../mapping/unused-fields.ts";
import { asRecord, asText } from "../mapping/values.ts";
import type { FileItem } from "../reading/record.ts";
import { digestOf } from "./decide.ts";
import type { ImportedKind } from "./imported-kind.ts";
import { turn } from "./jobs.ts";
import type { OpenedFile } from "./open-file.ts";

/** Records that are looked up and kept at once. */
const groupSize = 500;
/** Records that are mapped before others get their turn; some ten milliseconds. */
const mappedPerTurn = 50;
const nameMax = 120;

/** A record as it was read: with what it became, or with what is wrong. */
export interface ReadRow extends KeyedRow {
  readonly input: unknown;
  readonly said: readonly string[];
  readonly errors: readonly RowNote[];
  readonly warnings: readonly RowNote[];
  /** The record as the file has it. */
  readonly own: () => string;
  /** The name or title of a record that could not be mapped, so that a person finds it. */
  readonly name?: string;
}

/** What a record of any format calls itself. */
function nameIn(value: unknown): string {
  const record = asRecord(value);
  const whole = [asText(record.firstName), asText(record.lastName)].filter((part) => part !== "").join(" ");
  return whole || asText(record.name) || asText(asRecord(record.basics).name) || asText(record.title);
}

const nobody = { externalRef: null, email: null, digest: "", input: undefined, said: [], warnings: [] };

/** Reads and maps one item after the other. */
export class RowReader {
  readonly #kind: ImportedKind<unknown>;
  readonly #run: ImportRunTable;
  readonly #file: OpenedFile;
  readonly #unused: UnusedFields;

  constructor(kind: ImportedKind<unknown>, run: ImportRunTable, file: OpenedFile) {
    this.#kind = kind;
    this.#run = run;
    this.#file = file;
    this.#unused = new UnusedFields(knownFields[run.kind], fieldsOfTheFile[run.kind]);
  }

  #read(item: FileItem, line: number): ReadRow {
    const headers = this.#file.columns()?.headers ?? new Map<string, string>();
    const own = () => item.own ?? (item.kind === "record" ? JSON.stringify(item.value) : "");
    const nothing = { line, ...nobody, own, places: this.#kind.placesOf(this.#run.format, headers) };
    if (item.kind === "broken") {
      return { ...nothing, errors: [{ pointer: "", ...item.fault }], name: (item.name ?? "").slice(0, nameMax) };
    }
    if (this.#run.format !== "csv") this.#unused.see(item.value);
    const mapped = this.#kind.map(this.#run.format, item.value, headers, this.#run.created_at.slice(0, 10));
    if (!mapped.ok) return { ...nothing, errors: mapped.errors, name: nameIn(item.value).slice(0, nameMax) };
    const { input, said, warnings } = mapped;
    const { fields, always } = this.#kind.contentOf(input);
    return {
      ...nothing,
      ...this.#kind.keysOf(input),
      digest: digestOf(fields, [...said, ...always]),
      input,
      said,
      warnings,
      errors: [],
    };
  }

  /** Everything in the file, some hundred rows at a time. */
  async *groups(): AsyncGenerator<ReadRow[]> {
    const seen = new SeenKeys();
    let rows: ReadRow[] = [];
    let line = 0;
    for await (const item of this.#file.items) {
      // Every record has a line of its own, whatever a reader says.
      line = Math.max(line + 1, item.line);
      const row = this.#read(item, line);
      rows.push(row.errors.length > 0 ? row : { ...row, errors: seen.check(row) });
      if (rows.length % mappedPerTurn === 0) await turn();
      if (rows.length < groupSize) continue;
      yield rows;
      rows = [];
    }
    if (rows.length > 0) yield rows;
  }

  /** What is to be said once for the file, when all of it was read. */
  notes(): FileNote[] {
    return [...(this.#file.columns()?.notes ?? []), ...this.#unused.notes()];
  }
}
