import type { Locale } from "@tuttu/schema";
import { IntlMessageFormat } from "intl-messageformat";
import en from "./en.json" with { type: "json" };
import fi from "./fi.json" with { type: "json" };
import sv from "./sv.json" with { type: "json" };

export type WordKey = keyof typeof en;
const catalogues: Readonly<Record<Locale, Readonly<Record<WordKey, string>>>> = { en, fi, sv };
const formats = new Map<string, IntlMessageFormat>();

/** Says a message of the match's catalogue in the viewer's language. */
export function say(locale: Locale, key: WordKey, values: Readonly<Record<string, string | number>> = {}): string {
  const name = `${locale} ${key}`;
  let format = formats.get(name);
  if (format === undefined) {
    format = new IntlMessageFormat(catalogues[locale][key], locale);
    formats.set(name, format);
  }
  return String(format.format(values));
}

const has = (key: string): key is WordKey => key in en;
/** The word of a closed list's value, the value itself where the catalogue has none. */
export const sayTerm = (locale: Locale, value: string): string => {
  const key = `term.${value}`;
  return has(key) ? say(locale, key) : value;
};

/** "a, b and c" in the viewer's language. */
export const sayList = (locale: Locale, items: readonly string[]): string =>
  new Intl.ListFormat(locale, { type: "conjunction" }).format(items);

/** Name of a language by its tag, e.g. "Finnish", "suomi", "finska". */
export function languageName(locale: Locale, tag: string): string {
  const name = new Intl.DisplayNames(locale, { type: "language", fallback: "code" }).of(tag) ?? tag;
  return name.charAt(0).toLocaleUpperCase(locale) + name.slice(1);
}
