import { expect, test } from "vitest";
import type { CandidateFacts, OpeningFacts } from "./facts.ts";
import { aCandidate, anOpening, asks, meaning, says, worked } from "./fixtures/people.ts";
import { smallTaxonomy } from "./fixtures/small-taxonomy.ts";
import { currentWeights, inferCandidate, inferOpening, makeMatchModel, score } from "./index.ts";

const model = makeMatchModel(smallTaxonomy, currentWeights);
const far = { region: "Lappi", municipality: "Kemi" };
const named = (...skills: string[]) => skills.map((skill) => says(skill));
const kitchen = named("cook_meals", "plan_menus", "food_safety");
const books = {
  title: "bookkeeper",
  occupations: meaning("bookkeeper"),
  skills: [asks("keep_books"), asks("payroll"), asks("file_taxes", { need: "desirable" })],
};
const code = {
  title: "developer",
  occupations: meaning("developer"),
  skills: [asks("python"), asks("databases"), asks("test_software")],
};
const finnish = (level: 1 | 2 | 3 | 4 | 5) => ({ languages: [{ language: "fi", level, about: false }] });

type Judged = readonly [
  reason: string,
  candidate: Partial<CandidateFacts>,
  opening: Partial<OpeningFacts>,
  least: number,
  most: number,
];

/** Pairs that a counsellor judged: what the total must lie between, and why. */
const judged: readonly Judged[] = [
  ["a cook who names everything asked, here and now: introduce today", { skills: kitchen }, {}, 85, 100],
  ["a cook who wrote no list: ask first, the work speaks for itself", { skills: [] }, {}, 35, 70],
  [
    "a cook far away who would not move: only if the place can be talked about",
    { skills: kitchen, ...far },
    {},
    25,
    55,
  ],
  ["the same where the place can be talked about", { skills: kitchen, ...far }, { negotiable: ["place"] }, 80, 100],
  [
    "a cook for a kitchen in a town that no list has: ask where it is",
    { skills: kitchen },
    { region: null, municipality: "Leito" },
    50,
    70,
  ],
  ["a good cook whose Finnish is one level short: worth a talk", { skills: kitchen, ...finnish(2) }, {}, 45, 70],
  ["a good cook with hardly any Finnish: hard today", { skills: kitchen, ...finnish(1) }, {}, 20, 40],
  [
    "a waiter with food safety: a neighbour of the kitchen",
    { jobs: [worked("waiter")], skills: named("food_safety", "serve_guests") },
    {},
    10,
    40,
  ],
  ["a driver for the kitchen: no", { jobs: [worked("driver")], skills: named("drive_van") }, {}, 0, 12],
  [
    "a cost analyst who keeps books: close to a bookkeeper",
    { jobs: [worked("cost_analyst")], skills: named("keep_books", "spreadsheets", "payroll") },
    books,
    45,
    85,
  ],
  [
    "a vague title with a developer's skills: the skills count",
    { jobs: [{ ...worked("cook"), occupations: [] }], skills: named("python", "databases", "test_software") },
    code,
    70,
    100,
  ],
  [
    "a developer in Java for Python: nearly",
    { jobs: [worked("developer")], skills: named("java", "databases", "test_software") },
    code,
    60,
    95,
  ],
  [
    "a bookkeeper of long ago who cooks now: possible, not first",
    { jobs: [worked("cook"), worked("bookkeeper", 5, 4)], skills: named("keep_books", "payroll") },
    books,
    60,
    93,
  ],
];

test.each(judged)("%s", (_reason, candidate, opening, least, most) => {
  const pair = [inferCandidate(aCandidate(candidate), model), inferOpening(anOpening(opening), model)] as const;
  const { total } = score(...pair, model, "candidates");
  expect(total).toBeGreaterThanOrEqual(least);
  expect(total).toBeLessThanOrEqual(most);
});
