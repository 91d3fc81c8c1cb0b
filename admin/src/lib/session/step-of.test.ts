import { expect, test } from "vitest";
import type { Session } from "./session-api.ts";
import { stepOf } from "./step-of.ts";

const who = (change: Partial<Session>): Session => ({ desk: "staff", owes: null, ...change }) as unknown as Session;

test("what is owed decides what the door asks next", () => {
  expect(stepOf(null)).toBe("door");
  expect(stepOf(who({ owes: "second_factor" }))).toBe("code");
  expect(stepOf(who({ owes: "second_factor_enrolment" }))).toBe("enrol");
  expect(stepOf(who({ owes: "membership" }))).toBe("waiting");
  expect(stepOf(who({ desk: "none" }))).toBe("waiting");
  expect(stepOf(who({}))).toBe("open");
});
