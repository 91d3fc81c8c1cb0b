import type { Locale } from "@tuttu/schema";

/** More languages than people name; whoever makes up tags fills no memory. */
const namesMax = 2_000;
const names = new Map<string, string>();

/** Name of a natural language by its tag, as it begins a phrase: "Finnish", "Suomi", "Finska". */
export function languageName(locale: Locale, tag: string): string {
  const key = `${locale} ${tag}`;
  const known = names.get(key);
  if (known !== undefined) return known;
  const name = new Intl.DisplayNames(locale, { type: "language", fallback: "code" }).of(tag) ?? tag;
  const said = name.charAt(0).toLocaleUpperCase(locale) + name.slice(1);
  if (names.size >= namesMax) names.clear();
  names.set(key, said);
  return said;
}
