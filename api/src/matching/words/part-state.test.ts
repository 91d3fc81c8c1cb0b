import type { AskedExplanation, Explanation, Part } from "@tuttu/search";
import { describe, expect, test } from "vitest";
import { isOpenToTalk, toldState } from "./part-state.ts";
import { sentenceOf } from "./sentence.ts";

const skills = (negotiable: boolean, state: Part["state"] = "met"): Part => ({
  key: "skills",
  of: "",
  state,
  value: 1,
  cost: 0,
  negotiable,
  details: {},
});

function why(parts: readonly Part[], ...states: AskedExplanation["state"][]): Explanation {
  const asked = states.map((state, at) => ({ asked: at, need: "required", state }) as AskedExplanation);
  const met = states.filter((state) => state === "met_shown" || state === "met_claimed").length;
  return { parts, skills: asked, required: { asked: states.length, met } } as unknown as Explanation;
}
const stateOf = (...states: AskedExplanation["state"][]) => toldState(skills(false), why([], ...states));
const en = { locale: "en", labelOf: () => null } as const;

describe("a part is told as its sentence says", () => {
  test("skills are met only where every required one is", () => {
    expect(stateOf("met_shown", "met_claimed")).toBe("met");
    expect(stateOf("met_shown", "met_shown", "met_shown", "unknown")).toBe("near");
    expect(stateOf("nearly", "unknown")).toBe("near");
    expect(stateOf("missing", "unknown")).toBe("unmet");
    expect(stateOf("usual", "unknown")).toBe("unknown");
  });

  test("where no skill is required, or none is understood, it stays as scored", () => {
    expect(toldState(skills(false, "near"), why([]))).toBe("near");
    expect(toldState(skills(false, "unknown"), why([], "text_only"))).toBe("unknown");
  });

  test("what is not met and negotiable can be talked about; what is met, or no more than a habit, need not be", () => {
    expect(isOpenToTalk(skills(true), why([], "met_shown", "missing"))).toBe(true);
    expect(isOpenToTalk(skills(true), why([], "met_shown"))).toBe(false);
    expect(
      isOpenToTalk({ ...skills(true), key: "language", state: "unmet", details: { need: "habit" } }, why([])),
    ).toBe(false);
  });

  test("the first sentence says so too, and counts from nothing without a slip", () => {
    const parts = [skills(true)];
    expect(sentenceOf(why(parts, "met_shown", "missing"), en)).toBe(
      "Meets 1 of 2 required skills, though the opening is ready to talk about skills.",
    );
    expect(sentenceOf(why([], "nearly", "missing"), en)).toBe("Meets none of 2 required skills, one nearly.");
    expect(sentenceOf(why([], "met_shown", "nearly"), en)).toBe("Meets 1 of 2 required skills, one more nearly.");
  });
});
