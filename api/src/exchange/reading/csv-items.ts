import { restoredCell } from "../domain/formula-cells.ts";
import { type CsvFault, csvRecords } from "./csv-records.ts";
import { type FileItem, UnreadableFile } from "./record.ts";

const lineEnd = /\r?\n/;

/** The delimiter that the header line has most of. */
function delimiterOf(text: string): string {
  const header = text.slice(0, text.search(lineEnd) === -1 ? text.length : text.search(lineEnd));
  const counts = [",", ";", "\t"].map((delimiter) => [delimiter, header.split(delimiter).length] as const);
  return counts.reduce((best, next) => (next[1] > best[1] ? next : best))[0];
}

/** Letters and digits of a column's name in lower case: "First name", "first_name" and "firstName" are one. */
export const columnKey = (name: string): string => name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");

const quote = (names: readonly string[]): string => names.map((name) => `“${name}”`).join(", ");

/** Fields that the columns fill. @throws UnreadableFile where a column is unknown or stands twice */
function headerOf(names: readonly string[], columns: ReadonlyMap<string, string>): string[] {
  const unknown = names.filter((name) => !columns.has(columnKey(name)));
  if (unknown.length > 0) {
    throw new UnreadableFile(
      "unknown-columns",
      `The header has columns that are not known: ${quote(unknown)}. Known are ` +
        `${[...new Set(columns.values())].join(", ")}. Rename or remove them; nothing was kept.`,
    );
  }
  const fields = names.map((name) => columns.get(columnKey(name)) ?? name);
  const twice = names.filter((_, at) => fields.indexOf(fields[at] ?? "") !== at);
  if (twice.length > 0) {
    throw new UnreadableFile(
      "unknown-columns",
      `The header has columns that mean the same: ${quote(twice)}. Nothing was kept.`,
    );
  }
  return fields;
}

const otherNumber = "The line has another number of fields than the header. Perhaps a comma stands outside quotes.";
const said: Readonly<Record<CsvFault, string>> = {
  "quote-not-closed": "A quotation mark is opened and never closed.",
  "quote-misplaced": "A quotation mark stands where none may be. Inside a quoted field it is written twice.",
  "too-long": "The line is longer than 200,000 characters.",
};

/**
 * Records of a CSV text with a header line (RFC 4180; delimiter comma, semicolon or tab). A line that breaks the rules
 * becomes a `broken` item and the rest is read on. An apostrophe that our exports put before formulas is taken away.
 * @param columns folded column name → field name; see `columnKey`.
 * @throws UnreadableFile where the header has an unknown column or is missing.
 */
export function* csvItems(text: string, columns: ReadonlyMap<string, string>): Generator<FileItem> {
  let header: string[] | undefined;
  for (const record of csvRecords(text, delimiterOf(text))) {
    const { line } = record;
    if (header === undefined) {
      if ("fault" in record)
        throw new UnreadableFile("broken-file", `The header cannot be read. ${said[record.fault]}`);
      header = headerOf(record.cells, columns);
    } else if ("fault" in record) yield { kind: "broken", line, detail: said[record.fault] };
    else if (record.cells.length !== header.length) yield { kind: "broken", line, detail: otherNumber };
    else yield { kind: "record", line, value: toValue(header, record.cells) };
  }
}

const toValue = (header: readonly string[], cells: readonly string[]): Record<string, string> =>
  Object.fromEntries(header.map((field, at) => [field, restoredCell(cells[at] ?? "")]));
