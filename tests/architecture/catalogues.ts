import { IntlMessageFormat } from "intl-messageformat";
import type { Source } from "./sources.ts";
import type { Breach } from "./verdict.ts";

type Element = { type: number; value: string; options?: Record<string, { value: Element[] }>; children?: Element[] };

/** Element types of the ICU parser that carry no argument: literal text and the `#` of a plural. */
const literal = 0;
const pound = 7;
const tag = 8;

/** Names of the arguments of an ICU message, at any depth. Throws where the message cannot be read. */
export const placeholdersOf = (message: string, locale: string): Set<string> => {
  const names = new Set<string>();
  const visit = (elements: readonly Element[]): void => {
    for (const { type, value, options, children } of elements) {
      if (type !== literal && type !== pound) names.add(type === tag ? `<${value}>` : value);
      for (const option of Object.values(options ?? {})) visit(option.value);
      visit(children ?? []);
    }
  };
  visit(new IntlMessageFormat(message, locale).getAst() as unknown as Element[]);
  return names;
};

/** `{ "a": { "b": "text" } }` and `{ "a.b": "text" }` alike become `a.b -> text`. */
export const flatten = (value: unknown, prefix = ""): Map<string, string> => {
  if (typeof value === "string") return new Map([[prefix, value]]);
  if (typeof value !== "object" || value === null) return new Map();
  const entries = Object.entries(value).flatMap(([key, inner]) => [
    ...flatten(inner, prefix === "" ? key : `${prefix}.${key}`),
  ]);
  return new Map(entries);
};

const lineIn = (text: string, key: string): number => {
  const last = key.split(".").at(-1) ?? key;
  const at = Math.max(text.indexOf(`"${key}"`), 0) || text.indexOf(`"${last}"`);
  return text.slice(0, Math.max(at, 0)).split("\n").length;
};

const read = (message: string | undefined, locale: string): string | undefined => {
  if (message === undefined || message.trim() === "") return undefined;
  try {
    return [...placeholdersOf(message, locale)].sort().join(", ");
  } catch (error) {
    return `unreadable (${error instanceof Error ? error.message : "?"})`;
  }
};

/** L14: differences of these catalogues (`…/en.json` and the like), the first being the one the others follow. */
export const catalogueBreaches = (catalogues: readonly Source[]): Breach[] => {
  const parsed = catalogues.map((source) => ({
    source,
    locale: /([a-z]{2})\.json$/.exec(source.path)?.[1] ?? "en",
    messages: flatten(JSON.parse(source.text)),
  }));
  const keys = new Set(parsed.flatMap(({ messages }) => [...messages.keys()]));
  return [...keys].flatMap((key) => {
    const wanted = parsed
      .map(({ messages, locale }) => read(messages.get(key), locale))
      .find((names) => names !== undefined);
    return parsed.flatMap(({ source, locale, messages }): Breach[] => {
      const found = read(messages.get(key), locale);
      const line = lineIn(source.text, key);
      if (found === undefined) return [{ file: source.path, what: `has no text for ${key}` }];
      if (found.startsWith("unreadable")) return [{ file: source.path, line, what: `${key} is ${found}` }];
      return found === wanted
        ? []
        : [{ file: source.path, line, what: `${key} has {${found}}, elsewhere {${wanted}}` }];
    });
  });
};
