import { candidateStates } from "@tuttu/schema";
import { describe, expect, test } from "vitest";
import { type Standing, stateAfter } from "./states.ts";

const plain: Standing = { reviewsProfiles: false, hasAccount: false };
const reviewing: Standing = { ...plain, reviewsProfiles: true };

describe("a profile", () => {
  test.each(["invited", "draft", "in_review", "paused"] as const)("is published from %s by staff", (from) => {
    expect(stateAfter("publish", from, "staff", reviewing)).toBe("published");
  });

  test("that its person publishes waits for review where the programme checks profiles", () => {
    expect(stateAfter("publish", "draft", "person", reviewing)).toBe("in_review");
    expect(stateAfter("publish", "in_review", "person", reviewing)).toBeUndefined();
    expect(stateAfter("publish", "draft", "person", plain)).toBe("published");
  });

  test("comes back from a pause without another review", () => {
    expect(stateAfter("publish", "paused", "person", reviewing)).toBe("published");
  });

  test("that was withdrawn is brought back by its person only", () => {
    expect(stateAfter("publish", "withdrawn", "staff", plain)).toBeUndefined();
    expect(stateAfter("publish", "withdrawn", "person", plain)).toBe("published");
  });

  test("that was withdrawn is restored to a draft by staff, only where the person has no account to do it with", () => {
    expect(stateAfter("restore", "withdrawn", "staff", reviewing)).toBe("draft");
    expect(stateAfter("restore", "withdrawn", "staff", { ...plain, hasAccount: true })).toBeUndefined();
    expect(stateAfter("restore", "withdrawn", "person", plain)).toBeUndefined();
    const from = candidateStates.filter((state) => stateAfter("restore", state, "staff", plain) !== undefined);
    expect(from).toEqual(["withdrawn"]);
  });

  test("is paused only while it is published", () => {
    const from = candidateStates.filter((state) => stateAfter("pause", state, "person", plain) !== undefined);
    expect(from).toEqual(["published"]);
  });

  test.each(["restricted", "erased"] as const)("that is %s moves nowhere", (from) => {
    for (const move of ["publish", "pause", "withdraw", "restore"] as const) {
      for (const mover of ["person", "staff"] as const) expect(stateAfter(move, from, mover, plain)).toBeUndefined();
    }
  });
});
