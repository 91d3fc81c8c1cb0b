import { labelKey, unmarked } from "../normalise/index.ts";
import type { LabelTable } from "./table.ts";

/** Finds labels that a whole text equals. */
export interface ExactIndex {
  /** Labels whose key the text has; with other marks, or as the part before a comma, only in their own lists. */
  readonly whole: ReadonlyMap<string, number | readonly number[]>;
  readonly part: ReadonlyMap<string, number | readonly number[]>;
  readonly bare: ReadonlyMap<string, number | readonly number[]>;
}

type Lists = Map<string, number | number[]>;

function put(lists: Lists, key: string, label: number): void {
  const before = lists.get(key);
  if (before === undefined) lists.set(key, label);
  else if (typeof before === "number") lists.set(key, [before, label]);
  else before.push(label);
}

/**
 * Pieces of a label that people write for the whole: before the comma, each side of a slash, without its brackets.
 * Finnish and Swedish occupations are named "vetokoneenhoitaja, metalliteollisuus".
 */
export function partsOf(text: string): string[] {
  const out: string[] = [];
  const unbracketed = text.replace(/\s*\([^)]*\)/g, "").trim();
  if (unbracketed !== text) out.push(unbracketed);
  for (const side of unbracketed.split("/")) {
    const [head = ""] = side.split(",");
    if (head.trim() !== text) out.push(head.trim());
    if (side.trim() !== text) out.push(side.trim());
  }
  return [...new Set(out.map(labelKey))].filter((key) => key.length > 2);
}

export function exactIndex(table: LabelTable): ExactIndex {
  const whole: Lists = new Map();
  const part: Lists = new Map();
  const bare: Lists = new Map();
  for (let label = 0; label < table.size; label++) {
    const key = table.key[label] as string;
    put(whole, key, label);
    const plain = unmarked(key);
    if (plain !== key) put(bare, plain, label);
    const text = table.text[label] as string;
    if (/[,/(]/.test(text)) for (const piece of partsOf(text)) if (piece !== key) put(part, piece, label);
  }
  return { whole, part, bare };
}

/** The labels of a list under a key. */
export function labelsUnder(lists: ReadonlyMap<string, number | readonly number[]>, key: string): readonly number[] {
  const found = lists.get(key);
  return found === undefined ? [] : typeof found === "number" ? [found] : found;
}
