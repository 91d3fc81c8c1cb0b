import { locales } from "@tuttu/schema";
import { expect, test } from "vitest";
import { freeNumber, pairsOfWords, wordsOfNumber } from "./pseudonym-words.ts";

test("every number has a name of its own, in each language, also beyond the pairs of words", () => {
  for (const locale of locales) {
    const names = Array.from({ length: 2 * pairsOfWords }, (_, number) => wordsOfNumber(number, locale));
    expect(new Set(names).size).toBe(names.length);
    expect(names.every((name) => /^\p{Lu}\p{L}+ \p{L}+( 2)?$/u.test(name))).toBe(true);
  }
});

test("a number that is taken gives way to the next free one", () => {
  expect(freeNumber(7, new Set([7, 8]))).toBe(9);
  const all = new Set(Array.from({ length: pairsOfWords }, (_, number) => number));
  expect(freeNumber(7, all)).toBe(pairsOfWords + 7);
  all.delete(3);
  expect(freeNumber(7, all)).toBe(3);
});
