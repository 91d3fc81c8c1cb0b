import type { Locale } from "@tuttu/schema";
import { IntlMessageFormat } from "intl-messageformat";
import en from "./en.json" with { type: "json" };
import fi from "./fi.json" with { type: "json" };
import sv from "./sv.json" with { type: "json" };

export type WordKey = keyof typeof en;
const catalogues: Readonly<Record<Locale, Readonly<Record<WordKey, string>>>> = { en, fi, sv };
/** A message as it is where nothing is put into it, else its format. */
const formats = new Map<string, string | IntlMessageFormat>();

function formatOf(locale: Locale, key: WordKey): string | IntlMessageFormat {
  const message = catalogues[locale][key];
  return /[{}'<#]/.test(message) ? new IntlMessageFormat(message, locale) : message;
}

/** Says a message of the match's catalogue in the viewer's language. */
export function say(locale: Locale, key: WordKey, values: Readonly<Record<string, string | number>> = {}): string {
  const name = `${locale} ${key}`;
  let format = formats.get(name);
  if (format === undefined) {
    format = formatOf(locale, key);
    formats.set(name, format);
  }
  return typeof format === "string" ? format : String(format.format(values));
}

const has = (key: string): key is WordKey => key in en;
/** The word of a closed list's value, the value itself where the catalogue has none. */
export const sayTerm = (locale: Locale, value: string): string => {
  const key = `term.${value}`;
  return has(key) ? say(locale, key) : value;
};

const listFormats = new Map<Locale, Intl.ListFormat>();

/** "a, b and c" in the viewer's language. */
export function sayList(locale: Locale, items: readonly string[]): string {
  if (items.length < 2) return items[0] ?? "";
  const format = listFormats.get(locale) ?? new Intl.ListFormat(locale, { type: "conjunction" });
  listFormats.set(locale, format);
  return format.format(items);
}
