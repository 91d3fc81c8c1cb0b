import { undecided } from "@tuttu/schema";
import { describe, expect, test } from "vitest";
import { chooseLink } from "./choose-links.ts";
import { decidedLink, linkFrom, storedProposals, textKey } from "./link-values.ts";

const versions = { linkerVersion: "l1", taxonomyVersion: "t1" };
const options = [
  { conceptId: "skl_a", confidence: 0.6, how: "fuzzy" },
  { conceptId: "skl_b", confidence: 0.2, how: "words" },
];

describe("the link of a text", () => {
  test("names a concept only where the linker is sure", () => {
    expect(linkFrom("budgeting", { state: "proposed", options }, versions).concept_id).toBeNull();
    const made = linkFrom("budgeting", { state: "linked", options }, versions);
    expect(made).toMatchObject({ concept_id: "skl_a", link_confidence: 0.6, link_how: "fuzzy", link_state: "linked" });
  });

  test("keeps its alternatives, whatever was decided", () => {
    for (const link of [decidedLink("x", "skl_b", options, versions), decidedLink("x", null, options, versions)]) {
      expect(storedProposals(link)).toEqual([
        ["skl_a", 0.6],
        ["skl_b", 0.2],
      ]);
    }
  });

  test("that a person refused names none", () => {
    expect(decidedLink("x", null, options, versions)).toMatchObject({ link_state: "refused", concept_id: null });
  });
});

test("a decision that is taken back leaves the text to the linker", () => {
  const answer = { state: "proposed", options } as const;
  const before = new Map([["x", decidedLink("x", "skl_b", options, versions)]]);
  expect(chooseLink({ text: "x" }, before, answer, versions)).toMatchObject({ concept_id: "skl_b" });
  expect(chooseLink({ text: "x", conceptId: undecided }, before, answer, versions)).toEqual(
    linkFrom("x", answer, versions),
  );
});

test.each([
  ["  Project   Management. ", "project management"],
  ["• Excel", "excel"],
  ["C++", "c++"],
  ["Näitä", "näitä"],
  ["naita", "naita"],
  [".NET", ".net"],
])("%s and its spellings share the key %s", (text, key) => {
  expect(textKey(text)).toBe(key);
});
