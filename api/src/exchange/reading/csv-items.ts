import { type CsvError, parse } from "csv-parse";
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

function headerOf(names: readonly string[], columns: ReadonlyMap<string, string>): string[] {
  const unknown = names.filter((name) => !columns.has(columnKey(name)));
  if (unknown.length > 0) {
    throw new UnreadableFile(
      "unknown-columns",
      `The header has columns that are not known: ${unknown.map((name) => `“${name}”`).join(", ")}. Known are ` +
        `${[...new Set(columns.values())].join(", ")}. Rename or remove them; nothing was kept.`,
    );
  }
  return names.map((name) => columns.get(columnKey(name)) ?? name);
}

/**
 * Records of a CSV text with a header line (RFC 4180; delimiter comma, semicolon or tab). A line that breaks the rules
 * becomes a `broken` item and the rest is read on.
 * @param columns folded column name → field name; see `columnKey`.
 * @throws UnreadableFile where the header has an unknown column or is missing.
 */
export async function* csvItems(text: string, columns: ReadonlyMap<string, string>): AsyncGenerator<FileItem> {
  const broken: FileItem[] = [];
  const parser = parse(text, {
    bom: true,
    columns: (names: string[]) => headerOf(names, columns),
    delimiter: delimiterOf(text),
    info: true,
    max_record_size: 200_000,
    skip_empty_lines: true,
    skip_records_with_error: true,
    on_skip: (error: CsvError | undefined) => {
      if (error) broken.push({ kind: "broken", line: Number(error.lines ?? 0), detail: said(error) });
      return undefined;
    },
  });
  for await (const item of parser as AsyncIterable<{ record: Record<string, string>; info: { lines: number } }>) {
    yield* broken.splice(0);
    yield { kind: "record", line: item.info.lines, value: item.record };
  }
  yield* broken.splice(0);
}

function said(error: CsvError): string {
  switch (error.code) {
    case "CSV_RECORD_INCONSISTENT_COLUMNS":
    case "CSV_RECORD_INCONSISTENT_FIELDS_LENGTH":
      return "The line has another number of fields than the header. Perhaps a comma stands outside quotes.";
    case "CSV_QUOTE_NOT_CLOSED":
      return "A quotation mark is opened and never closed; everything after it belongs to this field.";
    case "CSV_INVALID_CLOSING_QUOTE":
    case "INVALID_OPENING_QUOTE":
      return "A quotation mark stands where none may be. Inside a quoted field it is written twice.";
    case "CSV_MAX_RECORD_SIZE":
      return "The line is longer than 200,000 characters.";
    default:
      return "The line is not valid CSV.";
  }
}
