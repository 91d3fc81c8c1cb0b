import { describe, expect, test } from "vitest";
import { emptyCandidate } from "../candidate-input.ts";
import type { CandidateInput } from "../candidates-api.ts";
import { mergeProfiles, profileRules } from "./profile-rules.ts";

const job = (title: string, deeds: string[] = []) => ({
  title,
  deeds,
  country: null,
  employerName: "",
  fromMonth: null,
  hoursPerWeek: null,
  place: "",
  sector: null,
  toMonth: null,
});
const skill = (text: string, position: number) => ({
  text,
  lastUsedYear: null,
  onCard: true,
  evidence: [{ kind: "experience" as const, position, note: "" }],
});
const profile = (over: Partial<CandidateInput>): CandidateInput => ({ ...emptyCandidate("en"), ...over });

describe("two who write on the same profile", () => {
  const from = profile({ headline: "Baker", experience: [job("Baker"), job("Cook")], skills: [skill("cooking", 1)] });

  test("each keeps what they wrote in fields of their own", () => {
    const mine = { ...from, goals: "To bake" };
    const now = { ...from, about: "Calm" };
    expect(mergeProfiles(mine, from, now)).toEqual({
      merged: { ...from, goals: "To bake", about: "Calm" },
      crossings: [],
    });
  });

  test("a text that both have written keeps what was typed here, and the other is told", () => {
    const { merged, crossings } = mergeProfiles({ ...from, headline: "Mine" }, from, { ...from, headline: "Theirs" });
    expect(merged.headline).toBe("Mine");
    expect(crossings).toEqual([{ field: "headline", theirs: "Theirs" }]);
  });

  test("evidence goes on naming its job where the other side took off one before it", () => {
    const mine = { ...from, skills: [...(from.skills ?? []), skill("baking", 0)] };
    const now = { ...from, experience: [job("Cook")], skills: [skill("cooking", 0)] };
    const { merged } = mergeProfiles(mine, from, now);
    expect(merged.experience?.map(({ title }) => title)).toEqual(["Cook"]);
    expect(merged.skills).toEqual([skill("cooking", 0), { ...skill("baking", 0), evidence: [] }]);
  });
});

describe("what a profile sends while it is typed", () => {
  test("lines without words are no deeds", () => {
    const typed = profile({ experience: [job("Baker", ["Baked ", "", "  "])] });
    expect(profileRules.clean(typed)).toMatchObject({ experience: [{ deeds: ["Baked"] }] });
  });

  test("a row that was only begun is blank, one with any word is not", () => {
    expect(profileRules.isBlank("education", { degree: "", field: " ", status: "done" })).toBe(true);
    expect(profileRules.isBlank("education", { degree: "", field: "Bread" })).toBe(false);
    expect(profileRules.isBlank("skills", { text: "" })).toBe(false);
  });

  test("a job left out takes its evidence along, and what named later jobs follows them", () => {
    const typed = profile({ experience: [job(""), job("Cook")], skills: [skill("cooking", 1), skill("odd", 0)] });
    expect(profileRules.without(typed, "experience", 0)).toMatchObject({
      experience: [{ title: "Cook" }],
      skills: [
        { text: "cooking", evidence: [{ position: 0 }] },
        { text: "odd", evidence: [] },
      ],
    });
  });
});
