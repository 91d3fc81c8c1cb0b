import { expect, test } from "vitest";
import { countStill, driftOf } from "./drift.ts";

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

test("what was found and differs yet is not mended, whatever differs besides", () => {
  const none = { missing: [], stale: [], surplus: [] };
  const found = [
    { corpus: "staff", type: "candidate", ...none, missing: ["a", "b"] },
    { corpus: "staff", type: "opening", ...none, surplus: ["a"] },
  ];
  expect(countStill(found, [])).toBe(0);
  expect(countStill(found, [{ corpus: "staff", type: "candidate", ...none, missing: ["parked"] }])).toBe(0);
  expect(countStill(found, [{ corpus: "staff", type: "candidate", ...none, stale: ["a"], missing: ["c"] }])).toBe(1);
});
