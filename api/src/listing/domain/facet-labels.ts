import type { Locale } from "@tuttu/schema";
import { en } from "./facet-words/en.ts";
import type { FacetWords } from "./facet-words/facet-words.ts";
import { fi } from "./facet-words/fi.ts";
import { sv } from "./facet-words/sv.ts";

const words: Readonly<Record<Locale, FacetWords>> = { en, fi, sv };
const languageNames = new Map<Locale, Intl.DisplayNames>();

/** The word of a value of a closed list in the viewer's language. */
export function wordFor(locale: Locale, list: keyof FacetWords, value: string): string {
  return (words[locale][list] as Readonly<Record<string, string>>)[value] ?? value;
}

/** Name of a natural language: "Finnish", "suomi", "finska". */
export function languageName(locale: Locale, tag: string): string {
  let names = languageNames.get(locale);
  if (names === undefined) {
    names = new Intl.DisplayNames(locale, { type: "language", fallback: "code" });
    languageNames.set(locale, names);
  }
  return names.of(tag) ?? tag;
}
