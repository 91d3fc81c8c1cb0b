import type { Problem, UnlinkedPage } from "@tuttu/schema";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { z } from "zod";
import { databases, openTestApp, type TestApp } from "../fixtures/open-test-app.ts";
import { aProgramme, asCoordinator, type SignedIn } from "../fixtures/people.ts";
import { aCandidate, anOpening, anOrganisation, made } from "../fixtures/records.ts";

type Page = z.infer<typeof UnlinkedPage>;

/** Starting PostgreSQL in this process takes long where the machine is busy. */
const patienceMs = 240_000;

describe.each(databases)("the list of words that wait on %s", (database) => {
  let app: TestApp;
  let coordinator: SignedIn;
  let organisationId: string;
  beforeAll(async () => {
    app = await openTestApp({ database });
    coordinator = await asCoordinator(app, await aProgramme(app));
    organisationId = (await anOrganisation(coordinator)).id;
  }, patienceMs);
  afterAll(() => app.close());

  const list = async (query = "") => made(await coordinator.get<Page>(`/linking/unlinked?${query}`));
  const group = async (textKey: string, kind = "skill") =>
    (await list(`kind=${kind}&limit=100`)).items.find((one) => one.textKey === textKey);
  const withSkill = (text: string) => aCandidate(coordinator, { skills: [{ text }] });

  test("the same words stand together and are counted once for each place", async () => {
    for (const text of ["Quokka grooming", "quokka  GROOMING", "“Quokka grooming”"]) await withSkill(text);
    await anOpening(coordinator, organisationId, { skills: [{ text: "Quokka grooming", need: "desirable" }] });
    expect(await group("quokka grooming")).toMatchObject({ count: 4, candidates: 3, openings: 1, kind: "skill" });
    const found = await list("q=quokka");
    expect([found.items.length, found.total]).toEqual([1, { value: 1, relation: "eq" }]);
  });

  test("titles of jobs, wishes and openings wait together as occupations", async () => {
    const title = "Quokka wrangler";
    await aCandidate(coordinator, {
      experience: [{ title, fromMonth: "2020-01" }],
      targetOccupations: [{ text: title }],
    });
    await anOpening(coordinator, organisationId, { occupationText: title });
    expect(await group("quokka wrangler", "occupation")).toMatchObject({ count: 3, candidates: 1, openings: 1 });
    expect(await group("quokka wrangler")).toBeUndefined();
  });

  test("the most frequent come first, over pages without gap or repeat, and cursors are not forged", async () => {
    for (const text of ["Yak shaving", "Yak shaving", "Emu counting", "Gnu counting"]) await withSkill(text);
    const whole = (await list("limit=100")).items;
    expect(whole.map(({ count }) => count)).toEqual(whole.map(({ count }) => count).toSorted((a, b) => b - a));
    const seen: string[] = [];
    for (let cursor: string | null = ""; cursor !== null; ) {
      const page: Page = await list(`limit=2${cursor && `&cursor=${encodeURIComponent(cursor)}`}`);
      expect(page.total).toEqual({ value: whole.length, relation: "eq" });
      seen.push(...page.items.map(({ textKey }) => textKey));
      cursor = page.next;
    }
    expect(seen).toEqual(whole.map(({ textKey }) => textKey));
    const forged = await coordinator.get<Problem>("/linking/unlinked?cursor=forged");
    expect([forged.status, forged.body.type]).toEqual([400, "/problems/cursor-invalid"]);
  });
});
