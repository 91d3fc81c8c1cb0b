import { expect, test } from "vitest";
import { comparedParts, comparedRows } from "./comparison.ts";
import type { Match, Part, Requirement } from "./match-view.ts";

const asked = (label: string, need: "required" | "desirable", state: Requirement["state"]): Requirement => ({
  kind: "skill",
  need,
  label,
  level: null,
  state,
  stateText: state,
  via: null,
  evidence: [],
  usual: false,
  negotiable: false,
  credit: 1,
  conceptId: `skl_${label}`,
});
const match = (...requirements: Requirement[]): Match => ({ requirements }) as unknown as Match;

test("rows in which people differ come first, required before desirable, else as the opening asks", () => {
  const rows = comparedRows([
    match(asked("same", "required", "shown"), asked("nice", "desirable", "shown"), asked("hard", "required", "shown")),
    match(
      asked("same", "required", "shown"),
      asked("nice", "desirable", "missing"),
      asked("hard", "required", "unknown"),
    ),
  ]);
  expect(rows.map((row) => [row.asked.label, row.differs])).toEqual([
    ["hard", true],
    ["nice", true],
    ["same", false],
  ]);
});

test("a thing that only one explanation names still has a cell for everybody", () => {
  const rows = comparedRows([match(asked("one", "required", "shown")), match()]);
  expect(rows[0]?.cells.map((cell) => cell?.state)).toEqual(["shown", undefined]);
});

test("a part differs where the fit does, or the reason of the same fit", () => {
  const part = (factor: string, value: number, text: string) => ({
    factor,
    of: "",
    label: factor,
    value,
    cost: 0,
    text,
  });
  const of = (...parts: object[]): Match => ({ parts: parts as unknown as Part[] }) as Match;
  const parts = comparedParts([
    of(part("time", 1, "full-time"), part("language", 1, "C1 for B2"), part("place", 1, "near")),
    of(part("time", 1, "full-time"), part("language", 1, "B2 for B2"), part("place", 0.4, "near")),
  ]);
  expect(parts.map(({ key, differs }) => [key.trim(), differs])).toEqual([
    ["time", false],
    ["language", true],
    ["place", true],
  ]);
});
