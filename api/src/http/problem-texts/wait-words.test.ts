import { expect, test } from "vitest";
import { waitWords } from "./wait-words.ts";

test.each([
  ["en", 1, "You can go on in 1 second."],
  ["en", 700, "You can go on in 12 minutes."],
  ["fi", 700, "Voit jatkaa 12 minuutin päästä."],
  ["sv", 10_000, "Du kan fortsätta om 3 timmar."],
] as const)("in %s somebody who waits %i seconds is told when to go on", (locale, seconds, words) => {
  expect(waitWords(locale, seconds)).toBe(words);
});
