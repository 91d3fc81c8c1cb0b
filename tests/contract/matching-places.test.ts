import type { Candidate, CandidateMatchPage, Opening, OpeningMatchPage } from "@tuttu/schema";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { z } from "zod";
import { databases, openTestApp, type TestApp } from "../fixtures/open-test-app.ts";
import { aProgramme, asCoordinator, type SignedIn } from "../fixtures/people.ts";
import { aCandidate, anOpening, anOrganisation, made, moved } from "../fixtures/records.ts";

type People = z.infer<typeof CandidateMatchPage>;
type Openings = z.infer<typeof OpeningMatchPage>;

/** Starting PostgreSQL in this process takes long where the machine is busy. */
const patienceMs = 240_000;

describe.each(databases)("places in lists of matches on %s", (database) => {
  let app: TestApp;
  let coordinator: SignedIn;
  let opening: Opening;
  let person: Candidate;

  beforeAll(async () => {
    app = await openTestApp({ database });
    coordinator = await asCoordinator(app, await aProgramme(app));
    const places = ["Äänekoski", "ÅLAND", "Örebro", "Turku"];
    for (const municipality of places) {
      const { id, etag } = await aCandidate(coordinator, { preferredName: `Of ${municipality[0]}`, municipality });
      person = await moved<Candidate>(coordinator, `/candidates/${id}`, "publish", etag);
    }
    const organisation = await anOrganisation(coordinator);
    const { id, etag } = await anOpening(coordinator, organisation.id, { municipality: "Äänekoski" });
    opening = await moved<Opening>(coordinator, `/openings/${id}`, "publish", etag);
  }, patienceMs);
  afterAll(() => app.close());

  test.each([
    ["äänekoski", ["Of Ä"]],
    ["ÄÄNEKOSKI", ["Of Ä"]],
    ["Ään", ["Of Ä"]],
    ["A\u0308a\u0308nekoski", ["Of Ä"]],
    ["åland", ["Of Å"]],
    ["ÖREBRO", ["Of Ö"]],
    ["turku", ["Of T"]],
    ["koski", []],
    ["%", []],
  ])("%s finds who lives there, however it is written", async (typed, found) => {
    const page = made(await coordinator.get<People>(`/openings/${opening.id}/matches?q=${encodeURIComponent(typed)}`));
    expect(page.items.map(({ candidate }) => candidate.preferredName)).toEqual(found);
  });

  test("an opening is found by its place in capitals", async () => {
    const page = made(await coordinator.get<Openings>(`/candidates/${person.id}/matches?q=${encodeURI("ÄÄNEKOSKI")}`));
    expect(page.items.map(({ opening: one }) => one.id)).toEqual([opening.id]);
  });
});
