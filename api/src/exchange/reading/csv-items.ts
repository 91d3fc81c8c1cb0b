import { setImmediate } from "node:timers/promises";
import { restoredCell } from "../domain/formula-cells.ts";
import { type CsvFault, type CsvRecord, csvLengthMax, csvRecords } from "./csv-records.ts";
import { ListCells } from "./list-cells.ts";
import { type Header, type KnownColumns, readHeader } from "./read-header.ts";
import { type Columns, type Fault, type FileItem, UnreadableFile } from "./record.ts";

const lineEnd = /\r?\n/;
/** Records that are looked through before others get their turn. */
const perTurn = 2_000;

/** The delimiter that the header line has most of. */
export function delimiterOf(text: string): string {
  const header = text.slice(0, text.search(lineEnd) === -1 ? text.length : text.search(lineEnd));
  const counts = [",", ";", "\t"].map((delimiter) => [delimiter, header.split(delimiter).length] as const);
  return counts.reduce((best, next) => (next[1] > best[1] ? next : best))[0];
}

const faults: Readonly<Record<CsvFault, Fault>> = {
  "quote-not-closed": { code: "quoteOpen" },
  "quote-misplaced": { code: "quoteMisplaced" },
  "too-long": { code: "lineTooLong", values: { max: csvLengthMax } },
};

/** Fields with a semicolon in some cell of their column, of those for which that matters. */
async function dividedFields(
  records: Iterable<CsvRecord>,
  { cells: fields }: Header,
  { lists }: KnownColumns,
): Promise<Set<string>> {
  const asked = fields.flatMap((field, at) =>
    field !== null && lists.get(field) === "commasUnlessSemicolons" ? [{ field, at }] : [],
  );
  const divided = new Set<string>();
  if (asked.length === 0) return divided;
  let seen = 0;
  for (const record of records) {
    if (++seen % perTurn === 0) await setImmediate();
    // The header names columns, and divides nothing.
    if (seen === 1 || "fault" in record || record.cells.length !== fields.length) continue;
    for (const { field, at } of asked) if (record.cells[at]?.includes(";")) divided.add(field);
    if (divided.size === asked.length) break;
  }
  return divided;
}

/** The name in cells that are no record, for people to find the line by. */
const nameIn = (header: Header, cells: readonly string[]): string =>
  ["name", "firstName", "lastName", "title"]
    .flatMap((field) => cells[header.cells.indexOf(field)] ?? [])
    .join(" ")
    .trim();

/**
 * Records of a CSV text with a header line (RFC 4180; delimiter comma, semicolon or tab). A line that breaks the rules
 * becomes a `broken` item and the rest is read on. An apostrophe that our exports put before formulas is taken away.
 * Cells of lists are divided.
 * @param onColumns hears of the columns before the first record
 * @throws UnreadableFile where the header is missing or lacks a needed column
 */
export async function* csvItems(
  text: string,
  columns: KnownColumns,
  onColumns: (columns: () => Columns) => void,
): AsyncGenerator<FileItem> {
  const delimiter = delimiterOf(text);
  let header: Header | undefined;
  let lists = new ListCells(columns.lists, new Set());
  for (const record of csvRecords(text, delimiter)) {
    const { line, text: own } = record;
    if (header === undefined) {
      if ("fault" in record) throw new UnreadableFile("brokenHeader", { why: faults[record.fault] });
      const known = readHeader(record.cells, columns);
      header = known;
      if (text.includes(";"))
        lists = new ListCells(columns.lists, await dividedFields(csvRecords(text, delimiter), known, columns));
      const table = { header: own, delimiter };
      onColumns(() => ({ headers: known.headers, notes: [...known.notes, ...lists.notes(known.headers)], table }));
    } else if ("fault" in record) {
      const name = nameIn(header, own.replaceAll('"', "").split(delimiter));
      yield { kind: "broken", line, fault: faults[record.fault], name, own };
    } else if (record.cells.length !== header.cells.length) {
      const sign = delimiter === "\t" ? "⇥" : delimiter;
      const values = { have: record.cells.length, want: header.cells.length, sign };
      yield { kind: "broken", line, fault: { code: "otherCount", values }, name: nameIn(header, record.cells), own };
    } else yield { kind: "record", line, value: toValue(header.cells, record.cells, lists), own };
  }
}

function toValue(fields: readonly (string | null)[], cells: readonly string[], lists: ListCells) {
  const value: Record<string, string | string[]> = {};
  for (const [at, field] of fields.entries()) {
    if (field !== null) value[field] = lists.read(field, restoredCell(cells[at] ?? ""));
  }
  return value;
}
