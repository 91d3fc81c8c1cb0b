import { expect, test } from "vitest";
import type { CandidateRows } from "../../candidates/index.ts";
import { evidenceWords } from "./evidence-words.ts";

const skill = (text: string, link_state: string) => ({ id: text, text, concept_id: "skl_a", link_state });
const rows = {
  experience: [],
  credentials: [],
  evidence: [],
  skills: [skill("Excel", "confirmed"), skill("Use spreadsheets", "linked"), skill("tables", "proposed")],
} as unknown as CandidateRows;

test("a person's words stand beside what they are taken for, where that is settled and called something else", () => {
  const told = evidenceWords(rows, { locale: "en", labelOf: () => "use spreadsheets" });
  const of = (text: string) => told({ text, links: [], level: null, state: "claimed", evidence: [] });
  expect(of("Excel")).toEqual(["“Excel” → use spreadsheets"]);
  expect(of("Use spreadsheets")).toEqual(["“Use spreadsheets”"]);
  expect(of("tables")).toEqual(["“tables”"]);
});
