import { expect, test } from "vitest";
import { isShort, isTried } from "./judge.ts";

const held = (count: number) => [{ corpus: "staff", type: "candidate", count }] as const;

test("an index that lost more than half is not asked; one that waits for changes is", () => {
  expect(isShort(held(0), held(1_000), 0)).toBe(true);
  expect(isShort([], held(1_000), 0)).toBe(true);
  expect(isShort(held(900), held(1_000), 0)).toBe(false);
  expect(isShort(held(0), held(1_000), 1_000)).toBe(false);
  expect(isShort(held(1), held(5), 0)).toBe(false);
});

test("an index that holds nothing of what a small house knows is not asked either", () => {
  expect(isShort(held(0), held(1), 0)).toBe(true);
  expect(isShort(held(0), held(1), 1)).toBe(false);
  expect(isShort(held(0), held(0), 0)).toBe(false);
});

test("a release is trusted from the one that was tried on, within its major", () => {
  expect(isTried("1.50.0", "1.50.0")).toBe(true);
  expect(isTried("1.53.2", "1.50.0")).toBe(true);
  expect(isTried("1.49.9", "1.50.0")).toBe(false);
  expect(isTried("2.0.0", "1.50.0")).toBe(false);
  expect(isTried("", "1.50.0")).toBe(false);
});
