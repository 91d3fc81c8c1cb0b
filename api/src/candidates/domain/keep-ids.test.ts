import { expect, test } from "vitest";
import { keepIds } from "./keep-ids.ts";

const keys = { item: (item: { text: string }) => item.text, stored: (row: { text: string }) => row.text };
const freshIds = () => {
  let count = 0;
  return () => `new${++count}`;
};

test("an item that stays keeps its id, wherever it stands now", () => {
  const stored = [
    { id: "a", text: "Excel" },
    { id: "b", text: "SAP" },
  ];
  expect(keepIds([{ text: "SAP" }, { text: "Lean" }, { text: "Excel" }], stored, keys, freshIds())).toEqual([
    "b",
    "new1",
    "a",
  ]);
});

test("no id is given twice where two items say the same", () => {
  const stored = [{ id: "a", text: "Excel" }];
  expect(keepIds([{ text: "Excel" }, { text: "Excel" }], stored, keys, freshIds())).toEqual(["a", "new1"]);
});
