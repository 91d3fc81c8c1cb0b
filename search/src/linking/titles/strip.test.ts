import { expect, test } from "vitest";
import { readTitle } from "./strip.ts";
import { isVague } from "./vague.ts";

test.each([
  ["Senior Nurse (full-time), Helsinki", { seniority: "senior", contract: "full-time", linkable: "Nurse, Helsinki" }],
  ["Kokenut laatupäällikkö", { title: "laatupäällikkö", seniority: "senior" }],
  ["Oletko uusi sairaanhoitaja?", { title: "sairaanhoitaja", seniority: "" }],
  ["Erfaren svetsare sökes", { title: "svetsare", seniority: "senior" }],
  ["Engineer (m/w/d) @ Tampere", { title: "Engineer", asides: ["Tampere"] }],
  ["URGENT!! Retail Assistant RM1500 - RM1800 / month", { title: "Retail Assistant" }],
  ["Laborantti (vakituinen)", { title: "Laborantti", contract: "permanent" }],
])("%s", (posted, expected) => {
  expect(readTitle(posted)).toMatchObject(expected);
});

test("a title that is all noise is kept as typed", () => {
  expect(readTitle("(!!!)").linkable).toBe("(!!!)");
  expect(readTitle("Senior").linkable).toBe("Senior");
});

test("a rank alone is vague, a cook is not", () => {
  expect(["Team member", "Asiantuntija", "Projektanställd"].map((title) => isVague(title, undefined))).toEqual([
    true,
    true,
    true,
  ]);
  expect(isVague("Chef", "sv")).toBe(true);
  expect(isVague("Chef", "en")).toBe(false);
  expect(isVague("Project manager in construction", "en")).toBe(false);
});
