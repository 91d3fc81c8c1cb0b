/**
 * A record of a CSV text, or the line that is none. `line` is where it begins, from 1; `text` is how it stands in the
 * file, without the end of its line.
 */
export type CsvRecord = { readonly line: number; readonly text: string } & (
  | { readonly cells: readonly string[] }
  | { readonly fault: CsvFault }
);

export type CsvFault = "quote-not-closed" | "quote-misplaced" | "too-long";

/** Characters that a field may have. */
export const csvLengthMax = 200_000;

type Field = { readonly value: string; readonly end: number } | { readonly fault: CsvFault };

/** A field in quotes that begins at `from`; `end` is behind its closing quote. */
function quoted(text: string, from: number): Field {
  for (let at = from + 1; ; ) {
    const quote = text.indexOf('"', at);
    if (quote === -1) return { fault: "quote-not-closed" };
    if (quote - from > csvLengthMax) return { fault: "too-long" };
    if (text[quote + 1] !== '"') return { value: text.slice(from + 1, quote).replaceAll('""', '"'), end: quote + 1 };
    at = quote + 2;
  }
}

/** A field without quotes up to the next delimiter or the end of the line. */
function plain(text: string, from: number, delimiter: string): Field {
  let end = from;
  while (end < text.length && text[end] !== delimiter && text[end] !== "\n") end++;
  if (end - from > csvLengthMax) return { fault: "too-long" };
  const value = text.slice(from, text[end - 1] === "\r" && text[end] !== delimiter && end > from ? end - 1 : end);
  return value.includes('"') ? { fault: "quote-misplaced" } : { value, end };
}

/** Where the line that `from` stands in ends; behind its line feed. */
function endOfLine(text: string, from: number): number {
  const feed = text.indexOf("\n", from);
  return feed === -1 ? text.length : feed + 1;
}

function countFeeds(text: string, from: number, to: number): number {
  let count = 0;
  for (let at = text.indexOf("\n", from); at !== -1 && at < to; at = text.indexOf("\n", at + 1)) count++;
  return count;
}

function record(text: string, from: number, delimiter: string): { cells: string[]; end: number } | { fault: CsvFault } {
  const cells: string[] = [];
  for (let at = from; ; ) {
    const isQuoted = text[at] === '"';
    const field = isQuoted ? quoted(text, at) : plain(text, at, delimiter);
    if ("fault" in field) return field;
    cells.push(field.value);
    const { end } = field;
    if (text[end] === delimiter) at = end + 1;
    else if (end >= text.length || text[end] === "\n") return { cells, end: Math.min(text.length, end + 1) };
    else if (text[end] === "\r" && (text[end + 1] === "\n" || end + 1 === text.length)) {
      return { cells, end: Math.min(text.length, end + 2) };
    } else return { fault: "quote-misplaced" };
  }
}

const textOf = (text: string, from: number, to: number): string => text.slice(from, to).replace(/\r?\n$|\r$/, "");

/**
 * Records of a CSV text (RFC 4180) one after the other; empty lines are passed over. Whatever breaks the rules costs its
 * own line only: reading goes on at the next line, also where a quotation mark is never closed.
 * @param delimiter one character
 */
export function* csvRecords(text: string, delimiter: string): Generator<CsvRecord> {
  let line = 1;
  for (let from = text.charCodeAt(0) === 0xfeff ? 1 : 0; from < text.length; ) {
    const found = record(text, from, delimiter);
    if ("fault" in found) {
      const end = endOfLine(text, from);
      yield { line, text: textOf(text, from, end), fault: found.fault };
      from = end;
      line += 1;
      continue;
    }
    const isEmpty = found.cells.length === 1 && found.cells[0] === "";
    if (!isEmpty) yield { line, text: textOf(text, from, found.end), cells: found.cells };
    line += countFeeds(text, from, found.end);
    from = found.end;
  }
}
