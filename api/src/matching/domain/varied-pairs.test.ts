import { expect, test } from "vitest";
import { type Pair, variedPairs } from "./varied-pairs.ts";

/** `o1 e1 p1 90`: opening, employer, person, total. */
const read = (lines: readonly string[]): Pair[] =>
  lines.map((line) => {
    const [openingId = "", organisationId = "", candidateId = "", total] = line.split(" ");
    return { openingId, organisationId, candidateId, total: Number(total) };
  });
const said = (pairs: readonly Pair[]) => pairs.map(({ openingId, candidateId }) => `${openingId} ${candidateId}`);

test("one strong person and one large employer stand once while others have found each other", () => {
  const pairs = read(["o1 e1 p1 95", "o2 e2 p1 94", "o2 e2 p2 80", "o3 e1 p3 79", "o4 e3 p4 60"]);
  expect(said(variedPairs(pairs, 3))).toEqual(["o1 p1", "o2 p2", "o4 p4"]);
});

test("an employer comes again before a person does, and both before the list stays short", () => {
  const pairs = read(["o1 e1 p1 95", "o2 e1 p2 90", "o3 e2 p1 92", "o4 e1 p1 91"]);
  expect(said(variedPairs(pairs, 2))).toEqual(["o1 p1", "o2 p2"]);
  expect(said(variedPairs(pairs, 4))).toEqual(["o1 p1", "o3 p1", "o4 p1", "o2 p2"]);
});

test("a pair that hardly fits is not shown for the sake of variety", () => {
  const pairs = read(["o1 e1 p1 95", "o2 e1 p2 90", "o3 e2 p3 12"]);
  expect(said(variedPairs(pairs, 2))).toEqual(["o1 p1", "o2 p2"]);
});

test("an opening stands once, and the order of what is given does not matter", () => {
  const pairs = read(["o2 e2 p2 80", "o1 e1 p1 80", "o1 e1 p3 80.0000001", "o2 e2 p4 80"]);
  expect(said(variedPairs(pairs, 5))).toEqual(["o1 p1", "o2 p2"]);
  expect(variedPairs([...pairs].reverse(), 5)).toEqual(variedPairs(pairs, 5));
});
