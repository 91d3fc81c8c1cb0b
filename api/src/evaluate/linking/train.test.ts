import { expect, test } from "vitest";
import { type Example, trainSoftmax } from "./train.ts";

/** The second feature tells which of three is right; the first is noise. */
const examples: readonly Example[] = Array.from({ length: 60 }, (_, i) => ({
  rows: Float32Array.from(
    [((i * 7) % 10) / 10, 0, ((i * 3) % 10) / 10, 0, ((i * 9) % 10) / 10, 0].map((v, k) =>
      k === 2 * (i % 3) + 1 ? 1 : v,
    ),
  ),
  count: 3,
  right: [i % 3],
}));

test("training finds the feature that tells, and says the same twice", () => {
  const options = { features: 2, all: false, epochs: 10, l2: 1e-3 };
  const weights = trainSoftmax(examples, options);
  expect(weights[1]).toBeGreaterThan(1);
  expect(Math.abs(weights[0] ?? 9)).toBeLessThan(0.7);
  expect(trainSoftmax(examples, options)).toEqual(weights);
});

test("examples without anything right change nothing", () => {
  const none = examples.map((example) => ({ ...example, right: [] }));
  expect(trainSoftmax(none, { features: 2, all: false, epochs: 3, l2: 0 })).toEqual([0, 0]);
});
