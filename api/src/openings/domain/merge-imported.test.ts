import { OpeningInput } from "@tuttu/schema";
import { expect, test } from "vitest";
import { itemsOfOpening, mergeImported } from "./merge-imported.ts";

const organisationId = "org_0197c2f0-5f6e-7cc3-98c4-dc0c0c07398f";
const opening = (fields: object) => OpeningInput.parse({ organisationId, title: "Planner", ...fields });
const before = opening({
  description: "Plans",
  skills: [{ text: "SAP", learnableInWeeks: 4 }, { text: "Excel" }, { text: "Power BI", need: "desirable" }],
  languages: [
    { language: "fi", cefr: "B1" },
    { language: "en", cefr: "B2" },
  ],
});
const lastFile = itemsOfOpening(
  opening({ skills: [{ text: "SAP" }, { text: "Excel" }], languages: [{ language: "fi", cefr: "B1" }] }),
);
const facts = { wasGiven: (item: string) => lastFile.includes(item), decided: new Set<string>() };

test("what the file takes back is gone, and what people added or changed stays", () => {
  const { skills, languages } = mergeImported(before, { skills: [], languages: [], description: "" }, facts);
  expect(skills.map(({ text }) => text)).toEqual(["SAP", "Power BI"]);
  expect(languages).toMatchObject([{ language: "en" }]);
});

test("a skill that the file gives as before keeps what people made of it, and another need is taken", () => {
  const merged = (need: "required" | "desirable") =>
    mergeImported(before, opening({ skills: [{ text: "sap", need }] }), facts).skills[0];
  expect(merged("required")).toMatchObject({ text: "sap", need: "required", learnableInWeeks: 4 });
  expect(merged("desirable")).toMatchObject({ need: "desirable", learnableInWeeks: 4 });
});
