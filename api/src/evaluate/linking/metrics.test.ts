import { expect, test } from "vitest";
import { meanMeasures, measure } from "./metrics.ts";

test("a perfect ranking measures 1 everywhere that it can", () => {
  const all = measure(["a", "b"], new Set(["a", "b"]));
  expect(all).toMatchObject({ "acc@1": 1, MRR: 1, MAP: 1, "RP@5": 1, "RP@10": 1, "R@5": 1, "nDCG@10": 1 });
});

test("a repeated id counts once", () => {
  expect(measure(["x", "x", "a"], new Set(["a"])).MRR).toBe(1 / 2);
});

test("R-precision divides by the smaller of k and the number of right ids", () => {
  expect(measure(["a", "x", "y", "z", "w"], new Set(["a", "b"]))["RP@5"]).toBe(1 / 2);
});

test("a query without a ranking counts 0 in the mean", () => {
  const answers = new Map([
    ["q1", new Set(["a"])],
    ["q2", new Set(["b"])],
  ]);
  expect(meanMeasures("t1a", answers, new Map([["q1", ["a"]]]))).toEqual({ "acc@1": 0.5, "acc@5": 0.5, MRR: 0.5 });
});
