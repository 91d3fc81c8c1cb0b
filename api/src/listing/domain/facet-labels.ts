import type { Locale } from "@tuttu/schema";
import { en } from "./facet-words/en.ts";
import type { FacetWords } from "./facet-words/facet-words.ts";
import { fi } from "./facet-words/fi.ts";
import { sv } from "./facet-words/sv.ts";

const words: Readonly<Record<Locale, FacetWords>> = { en, fi, sv };

/** The word of a value of a closed list in the viewer's language. */
export function wordFor(locale: Locale, list: keyof FacetWords, value: string): string {
  return (words[locale][list] as Readonly<Record<string, string>>)[value] ?? value;
}
