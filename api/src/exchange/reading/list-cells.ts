import { type FileNote, pointerOf, shown } from "../domain/notes.ts";

/**
 * Where commas divide a cell that has neither semicolons nor line breaks: anywhere outside brackets; the same, unless the
 * column divides by semicolons elsewhere and the cell does not look like a list; or only behind a closing bracket.
 */
export type ListRule = "commas" | "commasUnlessSemicolons" | "commasBehindBrackets";

const opening = "([{";
const closing = ")]}";
const isDigit = (character: string | undefined): boolean => character !== undefined && /\d/.test(character);

function atCommas(text: string, rule: ListRule): string[] {
  const parts: string[] = [];
  let depth = 0;
  let from = 0;
  for (let at = 0; at < text.length; at++) {
    const character = text[at] ?? "";
    if (opening.includes(character)) depth++;
    else if (closing.includes(character)) depth = Math.max(0, depth - 1);
    if (character !== "," || depth > 0) continue;
    // "1,5 years" is a number.
    if (isDigit(text[at - 1]) && isDigit(text[at + 1])) continue;
    if (rule === "commasBehindBrackets" && !/[)\]]\s*$/.test(text.slice(from, at))) continue;
    parts.push(text.slice(from, at));
    from = at + 1;
  }
  return [...parts, text.slice(from)];
}

const listLeast = 3;
const itemWordsMax = 4;
const joining = /^(and|or|ja|tai|sekä|och|eller|samt)\s/i;

/** Whether parts between commas are items rather than a sentence or a label with commas of its own, of which few are. */
const looksLikeList = (parts: readonly string[]): boolean =>
  parts.length >= listLeast &&
  parts.every((part) => part.trim().split(/\s+/).length <= itemWordsMax && !joining.test(part.trim()));

/** Divides the cells of a table's columns that hold lists, and remembers where commas did. */
export class ListCells {
  readonly #rules: ReadonlyMap<string, ListRule>;
  readonly #divided: ReadonlySet<string>;
  readonly #atCommas = new Map<string, number>();
  readonly #kept = new Map<string, { count: number; readonly example: string }>();

  /** @param divided fields whose column has a semicolon somewhere */
  constructor(rules: ReadonlyMap<string, ListRule>, divided: ReadonlySet<string>) {
    this.#rules = rules;
    this.#divided = divided;
  }

  /** The cell itself, or its parts where the field is a list. */
  read(field: string, cell: string): string | string[] {
    const rule = this.#rules.get(field);
    return rule === undefined ? cell : this.#parts(field, cell, rule);
  }

  #parts(field: string, cell: string, rule: ListRule): string[] {
    let parts = cell.split(/[;\r\n]+/);
    if (parts.length === 1) {
      const items = atCommas(cell, rule);
      const isWhole = rule === "commasUnlessSemicolons" && this.#divided.has(field) && !looksLikeList(items);
      if (items.length > 1 && isWhole) this.#keep(field, cell);
      if (items.length > 1 && !isWhole) this.#atCommas.set(field, (this.#atCommas.get(field) ?? 0) + 1);
      if (!isWhole) parts = items;
    }
    return parts.map((part) => part.replace(/^[\s,•·*-]+(?=\p{L})|[\s,]+$/gu, "").trim()).filter((part) => part !== "");
  }

  #keep(field: string, cell: string): void {
    const kept = this.#kept.get(field) ?? { count: 0, example: shown(cell) };
    kept.count += 1;
    this.#kept.set(field, kept);
  }

  /** Once for each column that commas have divided, and for each in which they have not. */
  notes(headers: ReadonlyMap<string, string>): FileNote[] {
    const nameOf = (field: string) => shown(headers.get(field) ?? field);
    const split = [...this.#atCommas].map(([field, count]): FileNote => {
      const name = nameOf(field);
      return { pointer: pointerOf(name), code: "splitAtCommas", values: { name, count } };
    });
    const kept = [...this.#kept].map(([field, { count, example }]): FileNote => {
      const name = nameOf(field);
      return { pointer: pointerOf(name), code: "keptCommas", values: { name, count, example } };
    });
    return [...split, ...kept];
  }
}
