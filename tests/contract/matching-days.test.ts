import type { Candidate, CandidateMatchPage, Comparison, OpeningMatchPage } from "@tuttu/schema";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { z } from "zod";
import { openTestApp, type TestApp } from "../fixtures/open-test-app.ts";
import { aProgramme, asCoordinator, type SignedIn } from "../fixtures/people.ts";
import { aCandidate, anOpening, anOrganisation, made, moved } from "../fixtures/records.ts";

type People = z.infer<typeof CandidateMatchPage>;
type Openings = z.infer<typeof OpeningMatchPage>;
type Columns = z.infer<typeof Comparison>;

const start = Date.now();
const dayMs = 86_400_000;
const dateIn = (days: number) => new Date(start + days * dayMs).toISOString().slice(0, 10);

let app: TestApp;
let days = 0;
let programmeId: string;
let openingId: string;
let candidateId: string;
beforeAll(async () => {
  app = await openTestApp({ clock: () => new Date(start + days * dayMs) });
  programmeId = await aProgramme(app);
  const staff: SignedIn = await asCoordinator(app, programmeId);
  const organisation = await anOrganisation(staff);
  const opening = await anOpening(staff, organisation.id, { licence: "Hygiene passport" });
  openingId = (await moved<{ id: string }>(staff, `/openings/${opening.id}`, "publish", opening.etag)).id;
  const draft = await aCandidate(staff, {
    credentials: [
      { name: "Hygiene passport", expiresOn: dateIn(1) },
      { name: "First aid card", expiresOn: null },
    ],
  });
  candidateId = (await moved<Candidate>(staff, `/candidates/${draft.id}`, "publish", draft.etag)).id;
}, 240_000);
afterAll(() => app.close());

const licence = ({ parts }: People["items"][number]["match"]) => parts.find(({ factor }) => factor === "licence");
/** What is told on the present day; sessions do not last through the nights, so each has its own. */
async function told() {
  const staff = await asCoordinator(app, programmeId);
  const ranked = made(await staff.get<People>(`/openings/${openingId}/matches`)).items[0];
  const compared = made(await staff.get<Columns>(`/openings/${openingId}/comparison?candidate=${candidateId}`));
  const suited = made(await staff.get<Openings>(`/candidates/${candidateId}/matches`)).items[0];
  const states = [ranked?.match, compared.columns[0]?.match, suited?.match].map(
    (match) => match && licence(match)?.state,
  );
  return { states, total: ranked?.match.total ?? 0 };
}

test("a licence counts through its last day and no longer, though nobody writes anything", async () => {
  const today = await told();
  expect(today.states).toEqual(["met", "met", "met"]);
  days = 1;
  expect(await told()).toEqual(today);
  days = 2;
  const after = await told();
  expect(after.states).toEqual(["unmet", "unmet", "unmet"]);
  expect(after.total).toBeLessThan(today.total);
  days = 0;
  expect(await told()).toEqual(today);
});
