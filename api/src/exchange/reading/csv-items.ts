import { restoredCell } from "../domain/formula-cells.ts";
import { type CsvFault, csvLengthMax, csvRecords } from "./csv-records.ts";
import { type Header, type KnownColumns, readHeader } from "./read-header.ts";
import { type Fault, type FileItem, UnreadableFile } from "./record.ts";

const lineEnd = /\r?\n/;

/** The delimiter that the header line has most of. */
function delimiterOf(text: string): string {
  const header = text.slice(0, text.search(lineEnd) === -1 ? text.length : text.search(lineEnd));
  const counts = [",", ";", "\t"].map((delimiter) => [delimiter, header.split(delimiter).length] as const);
  return counts.reduce((best, next) => (next[1] > best[1] ? next : best))[0];
}

const faults: Readonly<Record<CsvFault, Fault>> = {
  "quote-not-closed": { code: "quoteOpen" },
  "quote-misplaced": { code: "quoteMisplaced" },
  "too-long": { code: "lineTooLong", values: { max: csvLengthMax } },
};

/**
 * Records of a CSV text with a header line (RFC 4180; delimiter comma, semicolon or tab). A line that breaks the rules
 * becomes a `broken` item and the rest is read on. An apostrophe that our exports put before formulas is taken away.
 * @param onHeader hears of the columns before the first record
 * @throws UnreadableFile where the header is missing or lacks a needed column
 */
export function* csvItems(
  text: string,
  columns: KnownColumns,
  onHeader: (header: Header) => void,
): Generator<FileItem> {
  let header: Header | undefined;
  for (const record of csvRecords(text, delimiterOf(text))) {
    const { line } = record;
    if (header === undefined) {
      if ("fault" in record) throw new UnreadableFile("brokenHeader", { why: faults[record.fault] });
      header = readHeader(record.cells, columns);
      onHeader(header);
    } else if ("fault" in record) yield { kind: "broken", line, fault: faults[record.fault] };
    else if (record.cells.length !== header.cells.length) {
      const values = { have: record.cells.length, want: header.cells.length };
      yield { kind: "broken", line, fault: { code: "otherCount", values } };
    } else yield { kind: "record", line, value: toValue(header.cells, record.cells) };
  }
}

function toValue(fields: readonly (string | null)[], cells: readonly string[]): Record<string, string> {
  const value: Record<string, string> = {};
  for (const [at, field] of fields.entries()) if (field !== null) value[field] = restoredCell(cells[at] ?? "");
  return value;
}
