import { expect, test } from "vitest";
import { nearest } from "./nearest.ts";

test.each([
  ["headlin", "headline"],
  ["Haedline", "headline"],
  ["skils", "skills"],
  ["emial", "email"],
  ["shoe size", undefined],
  ["id2", "id"],
  ["x", undefined],
])("for %s the known column %s is meant", (word, meant) => {
  expect(nearest(word, ["id", "headline", "skills", "email", "summary"])).toBe(meant);
});
