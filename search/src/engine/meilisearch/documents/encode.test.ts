import fc from "fast-check";
import { expect, test } from "vitest";
import { encodedWords, encodeWord } from "./encode.ts";

const word = fc.stringMatching(/^[\p{L}\p{N}]{1,20}$/u);

test("different words have different codes of letters and digits alone", () => {
  fc.assert(
    fc.property(word, word, (a, b) => {
      expect(encodeWord(a)).toMatch(/^[a-z0-9]+$/);
      expect(encodeWord(a) === encodeWord(b)).toBe(a === b);
    }),
  );
});

test("the beginning of a word has the beginning of its code", () => {
  fc.assert(
    fc.property(word, fc.nat(20), (whole, length) => {
      const start = [...whole].slice(0, length).join("");
      expect(encodeWord(whole).startsWith(encodeWord(start))).toBe(true);
    }),
  );
});

test("a word that the server would drop is kept by its hash", () => {
  const long = "ä".repeat(100);
  expect(encodeWord(long)).toHaveLength(42);
  expect(encodedWords(`${long} kokki`)).toEqual([encodeWord(long), "kokki"]);
});
