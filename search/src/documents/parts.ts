import { type Cefr, cefrOrder } from "./index-doc.ts";

/** Sorted and without repeats, so that equal people make equal documents. */
export const distinct = (values: Iterable<string>): string[] => [...new Set(values)].filter((one) => one !== "").sort();

/** `fi`, B1 → `fi`, `fi:A1`, `fi:A2`, `fi:B1`; the bare tag where the level is not known. */
export function levelsReached(language: string, level: Cefr | null): string[] {
  const reached = level === null ? [] : cefrOrder.slice(0, cefrOrder.indexOf(level) + 1);
  return [language, ...reached.map((one) => `${language}:${one}`)];
}

/** ISCO-08 unit group 2512 → 2, 25, 251, 2512. */
export const iscoGroupsOf = (unitGroup: string): string[] =>
  Array.from({ length: unitGroup.length }, (_, at) => unitGroup.slice(0, at + 1));

/** Days since 1970-01-01 of a calendar date `YYYY-MM-DD`; null where there is none. */
export function dayNumber(date: string | null): number | null {
  if (date === null) return null;
  const ms = Date.parse(`${date}T00:00:00Z`);
  return Number.isNaN(ms) ? null : Math.floor(ms / 86_400_000);
}

export const joinTexts = (texts: readonly (string | null)[]): string =>
  texts.filter((text) => text !== null && text.trim() !== "").join("\n");
