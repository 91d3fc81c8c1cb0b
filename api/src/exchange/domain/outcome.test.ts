import { expect, test } from "vitest";
import { outcomeOf } from "./outcome.ts";

const hints = (...codes: string[]) => JSON.stringify(codes.map((code) => ({ pointer: `/${code}`, code })));

test("what was not published is counted once, and each of its reasons with it", () => {
  const groups = [
    { hints: "[]", count: 10 },
    { hints: hints("place"), count: 2 },
    { hints: hints("occupation", "place"), count: 3 },
    { hints: hints("staffOnly"), count: 4 },
    { hints: hints("occupation", "staffOnly"), count: 1 },
  ];
  // Ten without hints are eight new ones and two that changed.
  expect(outcomeOf(groups, { rows_new: 18, publish: 1 })).toEqual({
    published: 12,
    drafts: 6,
    reasons: [
      { code: "place", count: 5, isDraft: true },
      { code: "occupation", count: 4, isDraft: true },
      { code: "staffOnly", count: 4, isDraft: false },
    ],
  });
});

test("records that were wanted as drafts are drafts for that reason alone", () => {
  expect(outcomeOf([{ hints: "[]", count: 3 }], { rows_new: 2, publish: 0 })).toEqual({
    published: 0,
    drafts: 2,
    reasons: [{ code: "notAsked", count: 2, isDraft: true }],
  });
  expect(outcomeOf([], { rows_new: 0, publish: 0 }).reasons).toEqual([]);
});
