import { expect, test } from "vitest";
import { mergeLists } from "./merge-lists.ts";

const a = { name: "a", note: "" };
const b = { name: "b", note: "" };
const c = { name: "c", note: "" };
const d = { name: "d", note: "" };

test("rows added on either side stay", () => {
  expect(mergeLists([a, b, c], [a, b], [a, b, d]).rows).toEqual([a, b, d, c]);
});

test("the same row added on both sides stands once", () => {
  expect(mergeLists([a, c], [a], [a, c]).rows).toEqual([a, c]);
});

test("a row taken off here goes, one taken off there goes, unless the other side has worked on it", () => {
  expect(mergeLists([b], [a, b], [a, b]).rows).toEqual([b]);
  expect(mergeLists([a, b], [a, b], [b]).rows).toEqual([b]);
  const worked = { ...a, note: "worked on" };
  expect(mergeLists([worked, b], [a, b], [b]).rows).toEqual([b, worked]);
  expect(mergeLists([b], [a, b], [worked, b]).rows).toEqual([worked, b]);
});

test("a row that both have changed keeps each key that was touched here", () => {
  const mine = { name: "a", note: "here" };
  const now = { name: "a", note: "there", more: 1 };
  expect(mergeLists([mine], [a], [now]).rows).toEqual([{ name: "a", note: "here", more: 1 }]);
});

test("tells where each row of the three lists stands afterwards", () => {
  const { mine, from, now } = mergeLists([b, c], [a, b], [d, a, b]);
  expect({ mine, from, now }).toEqual({ mine: [1, 2], from: [-1, 1], now: [0, -1, 1] });
});
