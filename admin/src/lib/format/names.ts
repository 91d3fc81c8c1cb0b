import { locale } from "../messages/messages.svelte.ts";

const made = new Map<string, Intl.DisplayNames>();

/** Names of languages and countries; a formatter costs a millisecond to make, so each is made once. */
const display = (type: "language" | "region", code: string): string => {
  const key = `${locale()} ${type}`;
  let names = made.get(key);
  if (!names) {
    names = new Intl.DisplayNames(locale(), { type, fallback: "code" });
    made.set(key, names);
  }
  try {
    return names.of(code) ?? code;
  } catch {
    return code;
  }
};

const raised = (text: string): string => text.slice(0, 1).toLocaleUpperCase(locale()) + text.slice(1);

/** Several languages in one phrase: Finnish and Swedish write them small, the first begins the phrase. */
export const languagePhrase = (parts: readonly { language: string; level?: string | null }[]): string =>
  raised(parts.map((one) => [display("language", one.language), one.level].filter(Boolean).join(" ")).join(", "));

/** A language tag in words, as it stands in a list: "fi" as "Finnish", "Suomi", "Finska". */
export const languageName = (tag: string): string => raised(display("language", tag));

/** A country code in words. */
export const countryName = (code: string): string => display("region", code.toUpperCase());

/** One or two letters that stand for a person; a single name gives one. */
export function initials(name: string): string {
  const words = name.trim().split(/\s+/u).filter(Boolean);
  const first = [...(words[0] ?? "")][0] ?? "";
  const last = words.length > 1 ? ([...(words.at(-1) ?? "")][0] ?? "") : "";
  return (first + last).toLocaleUpperCase(locale());
}

/** Several things in one phrase, joined as the language joins them. */
export const listed = (things: readonly string[]): string =>
  new Intl.ListFormat(locale(), { type: "conjunction" }).format(things);

/** Several things of which one is meant, joined as the language joins them. */
export const either = (things: readonly string[]): string =>
  new Intl.ListFormat(locale(), { type: "disjunction" }).format(things);
