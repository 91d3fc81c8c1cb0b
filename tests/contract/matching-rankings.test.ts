import type { Candidate, CandidateMatchPage, Opening, OpeningMatchPage, Problem } from "@tuttu/schema";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { z } from "zod";
import { databases, openTestApp, type TestApp } from "../fixtures/open-test-app.ts";
import { aProgramme, asCandidate, asCoordinator, type SignedIn } from "../fixtures/people.ts";
import { aCandidate, anOpening, anOrganisation, made, moved } from "../fixtures/records.ts";

type People = z.infer<typeof CandidateMatchPage>;
type Openings = z.infer<typeof OpeningMatchPage>;

/** Starting PostgreSQL in this process takes long where the machine is busy. */
const patienceMs = 240_000;

const people = [
  { preferredName: "Aino Järvinen", skills: [{ text: "first aid", level: 3 }, { text: "infection control" }] },
  { preferredName: "Bo Äng", skills: [{ text: "first aid" }], municipality: "Rovaniemi", region: "Lapland" },
  { preferredName: "Cem Demir", skills: [{ text: "bookkeeping" }], languages: [{ language: "fi", cefr: "A1" }] },
  { preferredName: "Dua Khan", skills: [{ text: "pharmacology" }], availableFromOn: "2028-01-01" },
  { preferredName: "Eero Salo", skills: [{ text: "teamwork" }], municipality: "Turku", region: "" },
] as const;

describe.each(databases)("rankings on %s", (database) => {
  let app: TestApp;
  let programmeId: string;
  let coordinator: SignedIn;
  let organisationId: string;
  let opening: Opening;
  const publish = async (kind: "candidates" | "openings", { id, etag }: { id: string; etag: string }) =>
    moved<Candidate & Opening>(coordinator, `/${kind}/${id}`, "publish", etag);
  const ranked = async (query = "limit=100", client: SignedIn = coordinator, id = opening.id) =>
    made(await client.get<People>(`/openings/${id}/matches?${query}`));
  const names = ({ items }: People) => items.map(({ candidate }) => candidate.preferredName);

  beforeAll(async () => {
    app = await openTestApp({ database });
    programmeId = await aProgramme(app);
    coordinator = await asCoordinator(app, programmeId);
    organisationId = (await anOrganisation(coordinator)).id;
    for (const person of people) await publish("candidates", await aCandidate(coordinator, { ...person }));
    opening = await anOpening(coordinator, organisationId, {
      skills: [
        { text: "first aid", need: "required", level: 2 },
        { text: "infection control", need: "desirable" },
      ],
      languages: [{ language: "fi", cefr: "B1", need: "requirement" }],
    });
  }, patienceMs);
  afterAll(() => app.close());

  test("a draft is ranked for staff: everybody published, best first, ties by id", async () => {
    expect(opening.state).toBe("draft");
    const page = await ranked();
    expect([page.total, page.next, page.rankingOff]).toEqual([people.length, null, false]);
    expect(page.items[0]?.candidate.preferredName).toBe("Aino Järvinen");
    expect(page.items.map(({ rank }) => rank)).toEqual([1, 2, 3, 4, 5]);
    const order = page.items.toSorted(
      (a, b) => b.match.total - a.match.total || (a.candidate.id < b.candidate.id ? -1 : 1),
    );
    expect(page.items).toEqual(order);
    expect(page).toMatchObject({ weightsVersion: expect.any(String), taxonomyVersion: "starter-1" });
  });

  test("total and costs make 100 on both sides, in every direction", async () => {
    for (const direction of ["opening", "candidate", "both"]) {
      for (const { match } of (await ranked(`direction=${direction}&limit=100`)).items) {
        for (const side of [match, match.other]) {
          const costs = side.parts.reduce((sum, { cost }) => sum + cost, 0);
          expect(side.total + costs).toBeCloseTo(100, 4);
          expect(side.parts.every(({ cost, value }) => cost >= 0 && value >= 0 && value <= 1)).toBe(true);
        }
        const product = match.parts.reduce((rest, { value }) => rest * value, 100);
        expect(product).toBeCloseTo(match.total, 3);
      }
    }
  });

  test("a ranking by both sides goes by the geometric mean of the two totals, and tells it", async () => {
    const { items } = await ranked("direction=both&limit=100");
    for (const { match, together } of items)
      expect(together).toBeCloseTo(Math.sqrt(match.total * match.other.total), 4);
    const told = items.map(({ together }) => together ?? 0);
    expect(told).toEqual(told.toSorted((a, b) => b - a));
    for (const side of ["opening", "candidate"])
      expect((await ranked(`direction=${side}`)).items.every(({ together }) => together === null)).toBe(true);
  });

  test("a pair's explanation is the same from the person's side", async () => {
    const live = await publish("openings", await anOpening(coordinator, organisationId));
    const { items } = await ranked("direction=candidate&limit=100", coordinator, live.id);
    for (const { candidate, match } of items.slice(0, 3)) {
      const page = made(await coordinator.get<Openings>(`/candidates/${candidate.id}/matches?limit=100`));
      const seen = page.items.find((one) => one.opening.id === live.id);
      expect(seen?.match).toEqual(match);
      expect(page.total).toBe(page.items.length);
    }
    await moved(coordinator, `/openings/${live.id}`, "close", live.etag, { reason: "cancelled" });
  });

  test("pages follow one another without gap or repeat; a cursor is of one list and is not forged", async () => {
    const whole = (await ranked()).items.map(({ candidate }) => candidate.id);
    const seen: string[] = [];
    for (let cursor: string | null = ""; cursor !== null; ) {
      const page: People = await ranked(`limit=2${cursor && `&cursor=${encodeURIComponent(cursor)}`}`);
      seen.push(...page.items.map(({ candidate }) => candidate.id));
      cursor = page.next;
    }
    expect(seen).toEqual(whole);
    const { next } = await ranked("limit=2");
    const other = await anOpening(coordinator, organisationId);
    for (const path of [
      `/openings/${opening.id}/matches?cursor=forged`,
      `/openings/${other.id}/matches?limit=2&cursor=${encodeURIComponent(next ?? "")}`,
    ]) {
      const refused = await coordinator.get<Problem>(path);
      expect([refused.status, refused.body.type]).toEqual([400, "/problems/cursor-invalid"]);
    }
  });

  test("narrows by name without accents, by skill, by place and by region in any language", async () => {
    expect(names(await ranked("q=jarvi"))).toEqual(["Aino Järvinen"]);
    expect(names(await ranked("q=first aid")).toSorted()).toEqual(["Aino Järvinen", "Bo Äng"]);
    expect(names(await ranked("q=rovaniemi"))).toEqual(["Bo Äng"]);
    expect(names(await ranked("q=Lappland"))).toEqual(["Bo Äng"]);
    expect(names(await ranked("region=Lappi"))).toEqual(["Bo Äng"]);
    expect(names(await ranked("region=Egentliga Finland&q=salo"))).toEqual(["Eero Salo"]);
    expect(await ranked("q=nobody of that name")).toMatchObject({ items: [], total: 0, next: null });
    expect((await ranked("q=&region=")).total).toBe(people.length);
    expect((await ranked("q=100%25_")).items).toEqual([]);
  });

  test("whoever withdraws, pauses or wants nothing now is gone before the answer leaves", async () => {
    const person = await publish("candidates", await aCandidate(coordinator, { preferredName: "Fay Ng" }));
    const path = `/candidates/${person.id}`;
    expect(names(await ranked())).toContain("Fay Ng");
    const quiet = made(await coordinator.patch<Candidate>(path, person.etag, { searchStatus: "not_now" }));
    expect(names(await ranked())).not.toContain("Fay Ng");
    const back = made(await coordinator.patch<Candidate>(path, quiet.etag, { searchStatus: "open" }));
    expect(names(await ranked())).toContain("Fay Ng");
    const paused = await moved<Candidate>(coordinator, path, "pause", back.etag, { untilOn: "2027-02-01" });
    expect(names(await ranked())).not.toContain("Fay Ng");
    const again = await moved<Candidate>(coordinator, path, "publish", paused.etag);
    expect(names(await ranked())).toContain("Fay Ng");
    await moved<Candidate>(coordinator, path, "withdraw", again.etag);
    const after = await ranked();
    expect(names(after)).not.toContain("Fay Ng");
    expect(after.total).toBe(people.length);
  });

  test("an opening stands in a person's list from when it is published until it closes", async () => {
    const [first] = (await ranked()).items;
    const self = await asCandidate(app, programmeId, first?.candidate.id ?? "");
    const open = async (client: SignedIn, query = "") =>
      made(await client.get<Openings>(`/candidates/${first?.candidate.id}/matches?limit=100${query}`));
    const titles = ({ items }: Openings) => items.map(({ opening: one }) => one.title);
    const draft = await anOpening(coordinator, organisationId, { title: "Night nurse", region: "Lapland" });
    expect(titles(await open(coordinator))).not.toContain("Night nurse");
    const live = await publish("openings", draft);
    for (const client of [coordinator, self]) {
      expect(titles(await open(client))).toContain("Night nurse");
      expect(titles(await open(client, "&q=night"))).toEqual(["Night nurse"]);
      expect(titles(await open(client, "&region=Kainuu"))).toEqual([]);
    }
    await moved(coordinator, `/openings/${live.id}`, "close", live.etag, { reason: "cancelled" });
    expect(titles(await open(self))).not.toContain("Night nurse");
  });
});
