import { IntlMessageFormat } from "intl-messageformat";

export const locales = ["en", "fi", "sv"] as const;
export type Locale = (typeof locales)[number];
type Catalogue = typeof import("./en.json");
export type MessageKey = Extract<keyof Catalogue, string>;
export type Params = Readonly<Record<string, string | number | boolean | Date | null | undefined>>;

/** A catalogue is fetched when its language is chosen, so a page carries one language. */
const load: Record<Locale, () => Promise<{ default: Record<string, string> }>> = {
  en: () => import("./en.json"),
  fi: () => import("./fi.json"),
  sv: () => import("./sv.json"),
};

let current = $state<Locale>("en");
let catalogue = $state.raw<Record<string, string>>({});
const parsed = new Map<string, IntlMessageFormat>();

/** The viewer's language; reading it in a component makes the component follow a change. */
export const locale = (): Locale => current;

/** Loads and shows a language, and tells the document so that a screen reader speaks it. */
export async function useLocale(next: Locale): Promise<void> {
  const { default: words } = await load[next]();
  parsed.clear();
  catalogue = words;
  current = next;
  document.documentElement.lang = next;
}

/** The language kept on this device, else the browser's first that we have, else English. */
export function firstLocale(): Locale {
  const wished = [localStorage.getItem("tuttu.locale") ?? "", ...navigator.languages];
  for (const tag of wished) for (const known of locales) if (tag.slice(0, 2) === known) return known;
  return "en";
}

/** The message of `key` in the viewer's language, plurals and numbers by its rules. An unknown key shows itself. */
export function t(key: MessageKey, params?: Params): string {
  const words = catalogue[key];
  if (words === undefined) return key;
  if (!words.includes("{")) return words;
  let format = parsed.get(key);
  if (!format) {
    format = new IntlMessageFormat(words, current);
    parsed.set(key, format);
  }
  return String(format.format(params ?? {}));
}

/** The word of a closed list, `candidateState.published`; a value that the catalogue does not know shows itself. */
export function word(list: string, value: string): string {
  return catalogue[`${list}.${value}`] ?? value;
}
