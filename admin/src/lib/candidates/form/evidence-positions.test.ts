import { expect, test } from "vitest";
import { withoutItem } from "./evidence-positions.ts";

const skill = (...positions: (number | null)[]) => ({
  text: "welding",
  lastUsedYear: null,
  onCard: true,
  evidence: positions.map((position) => ({ kind: "experience" as const, position, note: "" })),
});
const positionsOf = (skills: ReturnType<typeof withoutItem>) => skills[0]?.evidence?.map((one) => one.position);

test("evidence goes on naming the same job when an earlier one is removed", () => {
  expect(positionsOf(withoutItem([skill(0, 2, null)], "experience", 1))).toEqual([0, 1, null]);
});

test("evidence that named the removed job goes with it", () => {
  expect(positionsOf(withoutItem([skill(1, 0)], "experience", 1))).toEqual([0]);
});

test("removing a certificate leaves evidence of jobs alone", () => {
  expect(positionsOf(withoutItem([skill(0, 1)], "credential", 0))).toEqual([0, 1]);
});
