import { openingStates } from "@tuttu/schema";
import { describe, expect, test } from "vitest";
import { stateAfter } from "./states.ts";

describe("an opening", () => {
  test.each(["draft", "in_review", "paused"] as const)("is published from %s", (from) => {
    expect(stateAfter("publish", from, "staff", false)).toBe("published");
    expect(stateAfter("publish", from, "member", true)).toBe("published");
  });

  test("of an employer that nobody has vetted waits for staff", () => {
    expect(stateAfter("publish", "draft", "member", false)).toBe("in_review");
    expect(stateAfter("publish", "in_review", "member", false)).toBeUndefined();
  });

  test("is paused only while it is published", () => {
    expect(openingStates.filter((from) => stateAfter("pause", from, "staff", true))).toEqual(["published"]);
  });

  test.each(["closed", "archived"] as const)("that is %s stays so", (from) => {
    for (const move of ["publish", "pause", "close"] as const) {
      expect(stateAfter(move, from, "staff", true)).toBeUndefined();
    }
  });
});
