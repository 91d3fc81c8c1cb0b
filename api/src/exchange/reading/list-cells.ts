import { type FileNote, pointerOf, shown } from "../domain/notes.ts";

/**
 * Where commas divide a cell that has neither semicolons nor line breaks: anywhere outside brackets; the same, unless the
 * column divides by semicolons elsewhere; or only behind a closing bracket.
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

/** Divides the cells of a table's columns that hold lists, and remembers where commas did. */
export class ListCells {
  readonly #rules: ReadonlyMap<string, ListRule>;
  readonly #divided: ReadonlySet<string>;
  readonly #atCommas = new Map<string, number>();

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
    if (parts.length === 1 && !(rule === "commasUnlessSemicolons" && this.#divided.has(field))) {
      parts = atCommas(cell, rule);
      if (parts.length > 1) this.#atCommas.set(field, (this.#atCommas.get(field) ?? 0) + 1);
    }
    return parts.map((part) => part.replace(/^[\s,•·*-]+(?=\p{L})|[\s,]+$/gu, "").trim()).filter((part) => part !== "");
  }

  /** Once for each column that commas have divided. */
  notes(headers: ReadonlyMap<string, string>): FileNote[] {
    return [...this.#atCommas].map(([field, count]) => {
      const name = shown(headers.get(field) ?? field);
      return { pointer: pointerOf(name), code: "splitAtCommas", values: { name, count } };
    });
  }
}
