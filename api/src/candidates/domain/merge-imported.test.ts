import { CandidateInput } from "@tuttu/schema";
import { expect, test } from "vitest";
import { mergeImported } from "./merge-imported.ts";

const before = CandidateInput.parse({
  preferredName: "Aino",
  goals: "a job in care",
  skills: [
    { text: "First aid", level: 3, evidence: [{ kind: "experience", position: 1, note: "ward" }] },
    { text: "Cooking" },
  ],
  experience: [{ title: "Cook" }, { title: "Nurse" }],
});

test("what an import does not say stays as it is", () => {
  const after = mergeImported(before, { headline: "Nurse" });
  expect(after).toEqual({ ...before, headline: "Nurse" });
});

test("a skill that is named again keeps its level, and its evidence follows the item it names", () => {
  const said = CandidateInput.parse({
    preferredName: "Aino",
    skills: [{ text: "first aid" }],
    experience: [{ title: "Nurse" }],
  });
  const after = mergeImported(before, { skills: said.skills, experience: said.experience });
  expect(after.skills).toEqual([
    { ...before.skills[0], text: "first aid", evidence: [{ kind: "experience", position: 0, note: "ward" }] },
  ]);
});

test("evidence that named an item which is gone keeps its note", () => {
  const after = mergeImported(before, { experience: [] });
  expect(after.skills[0]?.evidence).toEqual([{ kind: "experience", position: null, note: "ward" }]);
});
