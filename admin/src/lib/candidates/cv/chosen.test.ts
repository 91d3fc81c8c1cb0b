import { expect, test } from "vitest";
import { emptyCandidate } from "../candidate-input.ts";
import type { Proposal } from "./chosen.ts";
import { withChosen } from "./chosen.ts";

const skill = { level: null, lastUsedYear: null, onCard: true, evidence: [] };
const stood = {
  ...emptyCandidate("en"),
  about: "Mine",
  skills: [{ ...skill, text: "First aid", level: 3, conceptId: "skl_1" }],
};
const about = { label: null, source: "of the CV" };
const skills = (text: string, conceptId?: string, chosen = true): Proposal => ({
  ...about,
  kind: "skills",
  id: text,
  chosen,
  item: { ...skill, text, ...(conceptId && { conceptId }) },
});

test("what stands keeps its words and its place, and no skill stands twice, by its words or by what it means", () => {
  const change = withChosen(stood, [
    skills("first  AID"),
    skills("emergency care", "skl_1"),
    skills("Triage", "skl_2"),
    skills("triage"),
    skills("Left alone", "skl_3", false),
  ]);
  expect(change).toEqual({ skills: [stood.skills[0], { ...skill, text: "Triage", conceptId: "skl_2" }] });
});

test("an occupation becomes a job or a wish, as the person says, and a text that stands is not written over", () => {
  const change = withChosen(stood, [
    { ...about, kind: "occupations", id: "a", chosen: true, as: "done", item: { text: "Nurse", conceptId: "occ_1" } },
    { ...about, kind: "occupations", id: "b", chosen: true, as: "wished", item: { text: "Midwife" } },
    { ...about, kind: "about", id: "c", chosen: true, item: { text: "The CV's" } },
  ]);
  expect(change.experience).toMatchObject([{ title: "Nurse", conceptId: "occ_1", deeds: [] }]);
  expect(change.targetOccupations).toEqual([{ text: "Midwife" }]);
  expect(Object.keys(change).sort()).toEqual(["experience", "targetOccupations"]);
});

test("nothing ticked changes nothing", () => {
  expect(withChosen(stood, [skills("Triage", "skl_2", false)])).toEqual({});
});
