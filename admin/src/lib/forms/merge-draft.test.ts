import { expect, test } from "vitest";
import { mergeDraft } from "./merge-draft.ts";

const from = { headline: "Cook", goals: "", skills: [{ text: "cooking" }] };

test("a field that was not touched takes what others have saved, a touched one keeps what was typed", () => {
  const typed = { ...from, goals: "To bake", skills: [{ text: "cooking" }, { text: "baking" }] };
  const now = { ...from, headline: "Chef", skills: [{ text: "cooking" }, { text: "grilling" }] };
  expect(mergeDraft(typed, from, now)).toEqual({ headline: "Chef", goals: "To bake", skills: typed.skills });
});

test("nothing typed is the present state", () => {
  const now = { ...from, headline: "Chef" };
  expect(mergeDraft(structuredClone(from), from, now)).toEqual(now);
});
