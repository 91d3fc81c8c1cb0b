import { CandidateInput, OpeningInput } from "@tuttu/schema";
import { expect, test } from "vitest";
import { say } from "../words/say.ts";
import { noteOfIssue } from "./note-of-issue.ts";

const opening = OpeningInput.omit({ organisationId: true });
const study = (fromYear: unknown) => ({ preferredName: "Aino", education: [{ fromYear }] });

test.each([
  ["too large", opening, { title: "Cook", placesOpen: 5000 }, 5000, "“5000” is too large; the most is 1,000"],
  ["too small", opening, { title: "Cook", pay: { min: -5 } }, -5, "“-5” is too small; the least is 0"],
  ["a year too early", CandidateInput, study(1920), 1920, "“1920” is too small; the least is 1940"],
  ["a word for a year", CandidateInput, study("spring"), "spring", "“spring” is no year"],
] as const)("a number outside of its bounds is told with the bound: %s", (_, schema, input, value, sentence) => {
  const issues = schema.safeParse(input).error?.issues ?? [];
  const { code, values } = noteOfIssue(issues[0] as (typeof issues)[number], value);
  expect(say(code, "en", values)).toContain(sentence);
});
