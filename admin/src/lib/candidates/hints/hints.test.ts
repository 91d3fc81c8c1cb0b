import { describe, expect, test } from "vitest";
import { type Hinted, hintsOf, shownHints } from "./hints.ts";

const job = (over: Partial<NonNullable<Hinted["experience"]>[number]> = {}) => ({
  title: "Planner",
  deeds: ["Planned deliveries with SAP, and cut stock-outs by a third"],
  country: null,
  employerName: "",
  fromMonth: "2019-01",
  toMonth: "2022-01",
  hoursPerWeek: 38,
  place: "",
  sector: null,
  ...over,
});
const skill = (text: string, over: Partial<NonNullable<Hinted["skills"]>[number]> = {}) => ({
  text,
  level: 2,
  lastUsedYear: null,
  onCard: true,
  evidence: [],
  ...over,
});
const whole: Hinted = {
  goals: "I want to plan deliveries in a firm that grows, and learn its Finnish words.",
  experience: [job()],
  strengths: [{ name: "Precise", reason: "My manager noticed it when two thousand orders were counted." }],
  skills: ["SAP", "demand planning", "Lean", "negotiation", "Excel"].map((text) => skill(text)),
  education: [],
  phone: "+358 40 1234567",
  contactLinks: [],
};
const ids = (over: Partial<Hinted>) => hintsOf({ ...whole, ...over }, 2026).map(({ id }) => id);

describe("hints", () => {
  test("are none where everything is said", () => expect(ids({})).toEqual([]));

  test.each<[string, string, Partial<Hinted>]>([
    ["goals that only say what one is", "goals", { goals: "Economist." }],
    ["a job with a title alone", "deeds", { experience: [job({ deeds: [] })] }],
    ["deeds that are titles again", "deeds", { experience: [job({ deeds: ["Planning"] })] }],
    ["a strength without a reason", "strengths", { strengths: [{ name: "Precise", reason: "" }] }],
    ["a strength whose reason repeats it", "strengths", { strengths: [{ name: "Precise", reason: "Precise always" }] }],
    ["a handful of skills", "skills", { skills: [skill("SAP")] }],
    ["a tool in the deeds that is no skill", "tools", { experience: [job({ deeds: ["Drew pumps with AutoCAD"] })] }],
    [
      "the highest level without proof",
      "proof",
      { skills: [...(whole.skills ?? []), skill("coaching", { level: 4 })] },
    ],
    [
      "an advanced skill of long ago",
      "old",
      { skills: [...(whole.skills ?? []), skill("coaching", { level: 3, lastUsedYear: 2012 })] },
    ],
    ["two full-time jobs at once", "overlap", { experience: [job(), job({ fromMonth: "2020-01" })] }],
    ["no way to be reached", "contact", { phone: null }],
  ])("see %s", (_, id, over) => expect(ids(over)).toEqual([id]));

  test("point at the very field, with the person's own words", () => {
    const experience = [job(), job({ title: "Driver", deeds: [], fromMonth: "2022-02", toMonth: null })];
    expect(hintsOf({ ...whole, experience }, 2026)).toEqual([
      { id: "deeds", pointer: "/experience/1/deeds", about: "Driver" },
    ]);
  });

  test("let alone what is no fault: part-time beside full-time, a tool that is a skill, a level that was shown", () => {
    expect(ids({ experience: [job(), job({ fromMonth: "2020-01", hoursPerWeek: 10 })] })).toEqual([]);
    expect(ids({ experience: [job({ deeds: ["Kept the books in SAP and the stock in Excel"] })] })).toEqual([]);
    const shown = skill("coaching", { level: 4, evidence: [{ kind: "link", position: null, note: "" }] });
    expect(ids({ skills: [...(whole.skills ?? []), shown] })).toEqual([]);
  });

  test("are three at most, and none that were put aside", () => {
    const hints = hintsOf(
      { ...whole, goals: "", skills: [], phone: null, strengths: [{ name: "Calm", reason: "" }] },
      2026,
    );
    expect(shownHints(hints, ["strengths"]).map(({ id }) => id)).toEqual(["goals", "skills", "tools"]);
  });
});
