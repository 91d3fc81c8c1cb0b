import { organisationStates } from "@tuttu/schema";
import { expect, test } from "vitest";
import { stateAfter } from "./states.ts";

test("an organisation is vetted once it has applied, and again after a suspension", () => {
  const from = organisationStates.filter((state) => stateAfter("vet", state) === "vetted");
  expect(from).toEqual(["invited", "applied", "under_review", "suspended"]);
});

test("only a vetted organisation is suspended", () => {
  expect(organisationStates.filter((state) => stateAfter("suspend", state))).toEqual(["vetted"]);
});

test("whoever was not vetted yet is refused, and a refused one is looked at again before it is vetted", () => {
  expect(organisationStates.filter((state) => stateAfter("refuse", state))).toEqual([
    "invited",
    "applied",
    "under_review",
  ]);
  expect(organisationStates.filter((state) => stateAfter("review", state))).toEqual(["invited", "applied", "refused"]);
});
