import { expect, test } from "vitest";
import { isLastAdmin, stateAfter } from "./moves.ts";

test("a colleague is suspended, brought back and removed, and never comes back from a removal", () => {
  expect([
    stateAfter("suspend", "active"),
    stateAfter("restore", "suspended"),
    stateAfter("remove", "suspended"),
  ]).toEqual(["suspended", "active", "removed"]);
  for (const move of ["suspend", "restore", "remove"] as const) expect(stateAfter(move, "removed")).toBeUndefined();
});

test("the last one who can administer the organisation is told apart", () => {
  expect(isLastAdmin({ role: "organisation_admin", state: "active", otherAdmins: 0 })).toBe(true);
  expect(isLastAdmin({ role: "organisation_admin", state: "active", otherAdmins: 1 })).toBe(false);
  expect(isLastAdmin({ role: "organisation_admin", state: "suspended", otherAdmins: 0 })).toBe(false);
  expect(isLastAdmin({ role: "member", state: "active", otherAdmins: 0 })).toBe(false);
});
