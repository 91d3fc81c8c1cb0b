import { IntlMessageFormat } from "intl-messageformat";
import { describe, expect, test } from "vitest";
import { languageName } from "../../names/index.ts";
import en from "./en.json" with { type: "json" };
import fi from "./fi.json" with { type: "json" };
import sv from "./sv.json" with { type: "json" };
import { say, sayList, sayTerm, type WordKey } from "./words.ts";

const catalogues = { en, fi, sv } as const;
type Locale = keyof typeof catalogues;
const locales = Object.keys(catalogues) as Locale[];
const keys = Object.keys(en) as WordKey[];

interface Element {
  readonly type: number;
  readonly value?: unknown;
  readonly options?: Readonly<Record<string, { readonly value: readonly Element[] }>>;
}
const select = 5;
const plural = 6;

/** Placeholders with what they may be: any text, one of a select's names, or a number of each kind. */
function placeholders(elements: readonly Element[], found = new Map<string, Set<string | number>>()) {
  for (const { type, value, options } of elements) {
    if (type === 0 || type === 7) continue;
    const samples = found.get(String(value)) ?? new Set<string | number>();
    found.set(String(value), samples);
    if (type === plural) for (const count of [0, 1, 2, 5, 21]) samples.add(count);
    if (type === select) for (const name of Object.keys(options ?? {})) samples.add(name);
    for (const option of Object.values(options ?? {})) placeholders(option.value, found);
  }
  return found;
}

const placeholdersOf = (locale: Locale, key: WordKey) =>
  placeholders(new IntlMessageFormat(catalogues[locale][key], locale).getAst() as readonly Element[]);

/** Every combination of sample values. */
function samples(found: ReadonlyMap<string, ReadonlySet<string | number>>): Record<string, string | number>[] {
  let all: Record<string, string | number>[] = [{}];
  for (const [name, values] of found) {
    const wanted = values.size === 0 ? [`<${name}>`] : [...values];
    all = all.flatMap((one) => wanted.map((value) => ({ ...one, [name]: value })));
  }
  return all;
}

describe("the words of a match", () => {
  test.each(["fi", "sv"] as const)("are the same in %s: each key, with the same placeholders", (locale) => {
    expect(Object.keys(catalogues[locale])).toEqual(keys);
    for (const key of keys) {
      expect([...placeholdersOf(locale, key).keys()].sort(), key).toEqual([...placeholdersOf("en", key).keys()].sort());
    }
  });

  test.each(locales)("are said with any values in %s, with nothing left of the pattern", (locale) => {
    for (const key of keys) {
      for (const values of samples(placeholdersOf(locale, key))) {
        const said = say(locale, key, values);
        expect(said.trim(), key).not.toBe("");
        expect(said, key).not.toMatch(/[{}#]|undefined|\bplural\b|\bselect\b| {2}/);
      }
    }
  });

  test.each(locales)("hold every text that they are given in %s", (locale) => {
    for (const key of keys) {
      const found = placeholdersOf(locale, key);
      if ([...found.values()].some((values) => values.size > 0)) continue;
      const said = say(locale, key, Object.fromEntries([...found.keys()].map((name) => [name, `<${name}>`])));
      for (const name of found.keys()) expect(said, key).toContain(`<${name}>`);
    }
  });

  test.each(locales)("count in %s without a slip", (locale) => {
    const all = say(locale, "sentence.required", { met: 2, asked: 2, all: "yes" });
    const some = say(locale, "sentence.required", { met: 1, asked: 3, all: "no" });
    const none = say(locale, "sentence.required", { met: 0, asked: 1, all: "no" });
    expect(new Set([all, some, none]).size).toBe(3);
    expect(some).toMatch(/1.*3|3.*1/);
    expect(say(locale, "skills", { met: 1, asked: 3, nearly: 0, usual: 0 })).toMatch(/1.*3|3.*1/);
    expect(say(locale, "never").split("|").length).toBe(en.never.split("|").length);
  });

  test("name languages, terms and lists as the language does", () => {
    expect(locales.map((locale) => languageName(locale, "fi"))).toEqual(["Finnish", "Suomi", "Finska"]);
    expect(languageName("en", "zz")).toBe("Zz");
    expect(sayTerm("sv", "part_time")).toBe("deltid");
    expect(sayTerm("en", "something_else")).toBe("something_else");
    expect(sayList("fi", ["a", "b", "c"])).toBe("a, b ja c");
  });
});
