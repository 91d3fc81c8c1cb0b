import { expect, test } from "vitest";
import { measureWorld } from "./world-metrics.ts";

const grades = new Map([
  [
    "a",
    new Map([
      ["x", 3],
      ["y", 2],
      ["z", 1],
    ]),
  ],
  ["b", new Map([["x", 1]])],
]);

test("a perfect ranking measures 1, and a query without a good answer counts in nDCG and precision only", () => {
  const perfect = new Map([
    ["a", ["x", "y", "z"]],
    ["b", ["x"]],
  ]);
  expect(measureWorld(grades, perfect)).toEqual({ "nDCG@10": 1, "R@50c": 1, MRR2: 1, "P@10": 0.1 });
});

test("a query without a ranking counts 0 and a repeated id once", () => {
  const half = new Map([["a", ["n", "n", "x", "x"]]]);
  const measured = measureWorld(grades, half);
  expect(measured.MRR2).toBe(0.5);
  expect(measured["R@50c"]).toBe(0.5);
  const ideal = 7 + 3 / Math.log2(3) + 1 / 2;
  expect(measured["nDCG@10"]).toBeCloseTo(7 / Math.log2(3) / ideal / 2, 4);
});
