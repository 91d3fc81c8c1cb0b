import { candidateStates } from "@tuttu/schema";
import { describe, expect, test } from "vitest";
import { stateAfter } from "./states.ts";

describe("a profile", () => {
  test.each(["invited", "draft", "in_review", "paused"] as const)("is published from %s by staff", (from) => {
    expect(stateAfter("publish", from, "staff", true)).toBe("published");
  });

  test("that its person publishes waits for review where the programme checks profiles", () => {
    expect(stateAfter("publish", "draft", "person", true)).toBe("in_review");
    expect(stateAfter("publish", "in_review", "person", true)).toBeUndefined();
    expect(stateAfter("publish", "draft", "person", false)).toBe("published");
  });

  test("comes back from a pause without another review", () => {
    expect(stateAfter("publish", "paused", "person", true)).toBe("published");
  });

  test("that was withdrawn is brought back by its person only", () => {
    expect(stateAfter("publish", "withdrawn", "staff", false)).toBeUndefined();
    expect(stateAfter("publish", "withdrawn", "person", false)).toBe("published");
  });

  test("is paused only while it is published", () => {
    const from = candidateStates.filter((state) => stateAfter("pause", state, "person", false) !== undefined);
    expect(from).toEqual(["published"]);
  });

  test.each(["restricted", "erased"] as const)("that is %s moves nowhere", (from) => {
    for (const move of ["publish", "pause", "withdraw"] as const) {
      for (const mover of ["person", "staff"] as const) expect(stateAfter(move, from, mover, false)).toBeUndefined();
    }
  });
});
