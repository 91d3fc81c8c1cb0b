import { expect, test } from "vitest";
import { driftOf } from "./drift.ts";

test("what differs is told by id: missing, stale and surplus", () => {
  const right = new Map([
    ["a", 1n],
    ["b", 2n],
    ["c", 3n],
  ]);
  const held = new Map([
    ["b", 2n],
    ["c", 4n],
    ["d", 5n],
  ]);
  expect(driftOf(right, held)).toEqual({ missing: ["a"], stale: ["c"], surplus: ["d"] });
});
