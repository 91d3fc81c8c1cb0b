import { candidateStates } from "@tuttu/schema";
import type { CandidateRecord } from "@tuttu/search";
import { expect, test } from "vitest";
import { visibleToStaff } from "./visibility.ts";

const record = { corpus: "staff", id: "cnd_1" } as CandidateRecord;

test("staff's search knows everybody but restricted and erased people", () => {
  const hidden = candidateStates.filter((state) => visibleToStaff(state, record) === null);
  expect(hidden).toEqual(["restricted", "erased"]);
});

test("a record for others is never taken for one for staff", () => {
  expect(() => visibleToStaff("published", { ...record, corpus: "published" })).toThrow(TypeError);
});
