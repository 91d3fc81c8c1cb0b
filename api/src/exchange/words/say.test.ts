import { locales } from "@tuttu/schema";
import { expect, test } from "vitest";
import { en } from "./en.ts";
import { fi } from "./fi.ts";
import { say, sayWarning } from "./say.ts";
import { sv } from "./sv.ts";

const places = (text: string): string[] => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? "").sort();

test.each(Object.keys(en) as (keyof typeof en)[])("%s has the same places in every language", (code) => {
  expect(places(fi[code])).toEqual(places(en[code]));
  expect(places(sv[code])).toEqual(places(en[code]));
});

test("a count that may be one stands for itself, so no sentence says “1 cells”", () => {
  const counting = [en, fi, sv].flatMap((texts) => Object.entries(texts)).filter(([code]) => code !== "tooMany");
  expect(counting.filter(([, text]) => /\{count\} \p{L}/u.test(text))).toEqual([]);
});

test("no place stays empty, and a warning says what became of the value", () => {
  expect(say("referenceTwice", "en", { value: "a", line: 1200 })).toBe(
    "The reference “a” stands in line 1,200 already.",
  );
  for (const locale of locales) {
    expect(sayWarning("date", locale, { value: "soon" })).toMatch(/soon.*2027-03-01\. \S/);
    expect(sayWarning("level", locale, { value: "Q9", allowed: "A1" })).not.toMatch(/[{}]/);
  }
});
