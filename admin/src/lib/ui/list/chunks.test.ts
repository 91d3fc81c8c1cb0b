import { expect, test } from "vitest";
import { chunksOf } from "./chunks.ts";

test("every row is in exactly one group, in order, and a group knows where it begins", () => {
  const items = Array.from({ length: 127 }, (_, at) => at);
  const chunks = chunksOf(items, 50);
  expect(chunks.flatMap((chunk) => chunk.items)).toEqual(items);
  expect(chunks.map((chunk) => chunk.from)).toEqual([0, 50, 100]);
});

test("no rows make no groups", () => {
  expect(chunksOf([], 50)).toEqual([]);
});
