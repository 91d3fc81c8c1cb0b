import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { CandidateTable } from "@tuttu/schema";
import { explain, inferCandidate, inferOpening, type MatchModel, regionOf } from "@tuttu/search";
import { afterAll, beforeAll, expect, test } from "vitest";
import { configFrom, type House, openHouse, openLog } from "../../app/index.ts";
import { type CandidateRows, candidateIdsAfter, loadCandidates } from "../../candidates/index.ts";
import { migrate } from "../../database/index.ts";
import { seedDemo } from "../../demo/index.ts";
import { loadOpenings, openingIdsAfter } from "../../openings/index.ts";
import { installStarter } from "../../taxonomy/index.ts";
import { candidateFacts } from "./candidate-facts.ts";
import { openingFacts } from "./opening-facts.ts";

const regionMates: Readonly<Record<string, string>> = { Turku: "Naantali", Helsinki: "Espoo", Tampere: "Nokia" };

type Change = (rows: CandidateRows) => CandidateRows;
const column =
  (change: Partial<CandidateTable>): Change =>
  (rows) => ({ ...rows, candidate: { ...rows.candidate, ...change } });

/** What may never enter a score, each as a change of one person's rows. */
const changes: Readonly<Record<string, Change>> = {
  "preferred name": column({ preferred_name: "Matti Virtanen", name_key: "matti virtanen" }),
  "how to say it": column({ how_to_say_it: "MAT-ti" }),
  "legal name": column({ legal_name: "Matti Johannes Virtanen" }),
  "mail and phone": column({ email: "someone@example.org", phone: "+358401234567" }),
  "work right": column({ work_right: "permit_needed" }),
  "interface language": column({ ui_locale: "sv" }),
  counsellor: column({ counsellor_id: null }),
  "mother tongue at the same level": (rows) => ({
    ...rows,
    languages: rows.languages.map((one) => ({ ...one, is_native: 1 - one.is_native })),
  }),
  "links to own pages": (rows) => ({
    ...rows,
    contactLinks: [{ candidate_id: rows.candidate.id, position: 9, kind: "other", url: "https://example.org/me" }],
  }),
  "schools and countries of study": (rows) => ({
    ...rows,
    education: rows.education.map((one) => ({
      ...one,
      institution: "Elsewhere",
      country: "BR",
      from_year: 1979,
      to_year: 1983,
    })),
  }),
  "employers and countries of work": (rows) => ({
    ...rows,
    experience: rows.experience.map((one) => ({ ...one, employer_name: "Elsewhere", place: "Lima", country: "PE" })),
  }),
  "address within the region": (rows) => {
    const mate = regionMates[rows.candidate.municipality];
    return mate === undefined || regionOf(mate) === null ? rows : column({ municipality: mate })(rows);
  },
};

let house: House;
let model: MatchModel;
let people: CandidateRows[];
let openings: ReturnType<typeof inferOpening>[];
const numbers = () => ({
  skill: (id: string) => model.taxonomy.skillNumber.get(id),
  occupation: (id: string) => model.taxonomy.occupationNumber.get(id),
});

beforeAll(async () => {
  house = await openHouse(configFrom({ TUTTU_DATA: mkdtempSync(join(tmpdir(), "tuttu-protected-")) }), {
    log: openLog("silent"),
  });
  await migrate(house.store);
  await installStarter(house.store, house.clock().toISOString());
  await seedDemo(house.contextOf, { password: "a password of this test" });
  const ctx = house.contextOf("test");
  ({ model } = await ctx.ports.matching());
  people = [...(await loadCandidates(ctx.db, ctx.scope, await candidateIdsAfter(ctx.db, ctx.scope, "", 500))).values()];
  const asked = await loadOpenings(ctx.db, ctx.scope, await openingIdsAfter(ctx.db, ctx.scope, "", 500));
  openings = [...asked.values()].map((rows) => inferOpening(openingFacts(rows, numbers()), model));
}, 120_000);
afterAll(() => house.close());

/** Every score and explanation of a person for every opening, both directions, as text. */
function told(rows: CandidateRows): string {
  const vector = inferCandidate(candidateFacts(rows, numbers()), model);
  return JSON.stringify(
    openings.map((opening) => [
      explain(vector, opening, model, "candidates"),
      explain(vector, opening, model, "openings"),
    ]),
  );
}

test("no protected attribute changes a score, an order or an explanation, and a planted use of each is noticed", () => {
  let pairs = 0;
  let changed = 0;
  let planted = 0;
  for (const change of Object.values(changes)) {
    let isNoticed = false;
    for (const rows of people) {
      const other = change(rows);
      pairs += openings.length;
      if (told(rows) !== told(other)) changed++;
      // A score that read the attribute would see this: the rows themselves differ.
      isNoticed ||= JSON.stringify(rows) !== JSON.stringify(other);
    }
    if (isNoticed) planted++;
  }
  const fields = Object.keys(changes).length;
  process.stdout.write(
    `R42 protected fields=${fields} pairs=${pairs} changed=${changed} planted_caught=${planted}/${fields} ${changed === 0 && planted === fields ? "pass" : "FAIL"}\n`,
  );
  expect(changed).toBe(0);
  expect(planted).toBe(fields);
  expect(pairs).toBeGreaterThanOrEqual(2_000);
}, 240_000);
