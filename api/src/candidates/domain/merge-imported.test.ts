import { CandidateInput } from "@tuttu/schema";
import { expect, test } from "vitest";
import { itemsOfCandidate } from "./given-items.ts";
import { mergeImported } from "./merge-imported.ts";

const person = (fields: object) => CandidateInput.parse({ preferredName: "Aino", ...fields });
const before = person({
  goals: "a job in care",
  headline: "Cook",
  skills: [
    { text: "First aid", level: 3, evidence: [{ kind: "experience", position: 1, note: "ward" }] },
    { text: "Cooking" },
    { text: "Baking" },
    { text: "Knives", level: 2 },
  ],
  languages: [
    { language: "fi", cefr: "B2" },
    { language: "en", cefr: "C1" },
    { language: "sv", cefr: "A2" },
  ],
  experience: [{ title: "Cook" }, { title: "Nurse", deeds: ["Led a ward"] }],
});
/** What the file before gave: neither the levels of skills, nor Baking, Knives and Swedish. */
const lastFile = itemsOfCandidate(
  person({
    skills: [{ text: "first aid" }, { text: "cooking" }, { text: "Plating" }],
    languages: [
      { language: "fi", cefr: "B1" },
      { language: "en", cefr: "C1" },
    ],
    experience: [{ title: "Cook" }, { title: "Nurse" }],
  }),
);
const facts = { wasGiven: (item: string) => lastFile.includes(item), decided: new Set<string>() };
const merge = (said: object, other = {}) => {
  const whole = person(said);
  const named = Object.fromEntries(Object.entries(whole).filter(([field]) => field in said));
  return mergeImported(before, named, { ...facts, ...other });
};
const texts = ({ skills }: CandidateInput) => skills.map(({ text }) => text);

test("what an import does not speak of stays as it is, and what it empties is empty", () => {
  expect(merge({ about: "New" })).toEqual({ ...before, about: "New" });
  expect(merge({ headline: "", languages: [] })).toMatchObject({
    headline: "",
    goals: "a job in care",
    languages: [{ language: "sv" }],
  });
});

test("a skill that is named again keeps its level, and its evidence follows the item it names", () => {
  const after = merge({ skills: [{ text: "first aid" }], experience: [{ title: "Nurse" }] });
  expect(after.skills[0]).toEqual({
    ...before.skills[0],
    text: "first aid",
    evidence: [{ kind: "experience", position: 0, note: "ward" }],
  });
  expect(after.experience).toMatchObject([{ title: "Nurse", deeds: ["Led a ward"] }]);
});

test("a skill that the file takes back is gone, and one that a person added, changed or decided on stays", () => {
  expect(texts(merge({ skills: [] }))).toEqual(["First aid", "Baking", "Knives"]);
  expect(texts(merge({ skills: [] }, { decided: new Set(["Cooking"]) }))).toContain("Cooking");
});

test("a level that a person has corrected stays until the file gives another one", () => {
  const level = (cefr: string) => merge({ languages: [{ language: "fi", cefr }] }).languages[0]?.cefr;
  expect([level("B1"), level("C1")]).toEqual(["B2", "C1"]);
});

test("evidence that named an item which is gone keeps its note", () => {
  const after = merge({ experience: [] });
  expect(after.skills[0]?.evidence).toEqual([{ kind: "experience", position: null, note: "ward" }]);
});
