import type { Candidate, CandidateMatchPage, Opening, Problem, Programme } from "@tuttu/schema";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { z } from "zod";
import { databases, openTestApp, type TestApp } from "../fixtures/open-test-app.ts";
import { aProgramme, asCandidate, asCoordinator, asCounsellor, asMember, type SignedIn } from "../fixtures/people.ts";
import { aCandidate, anOpening, anOrganisation, made, moved } from "../fixtures/records.ts";

type People = z.infer<typeof CandidateMatchPage>;

/** Starting PostgreSQL in this process takes long where the machine is busy. */
const patienceMs = 240_000;
const people = ["Aino Järvinen", "Bo Äng", "Cem Demir", "Dua Khan", "Eero Salo"];

describe.each(databases)("who may see which ranking on %s", (database) => {
  let app: TestApp;
  let programmeId: string;
  let coordinator: SignedIn;
  let organisationId: string;
  let opening: Opening;
  const ranked = async (query = "limit=100", client: SignedIn = coordinator) =>
    made(await client.get<People>(`/openings/${opening.id}/matches?${query}`));
  const names = ({ items }: People) => items.map(({ candidate }) => candidate.preferredName);

  beforeAll(async () => {
    app = await openTestApp({ database });
    programmeId = await aProgramme(app);
    coordinator = await asCoordinator(app, programmeId);
    organisationId = (await anOrganisation(coordinator)).id;
    for (const preferredName of people) {
      const { id, etag } = await aCandidate(coordinator, { preferredName });
      await moved(coordinator, `/candidates/${id}`, "publish", etag);
    }
    opening = await anOpening(coordinator, organisationId);
  }, patienceMs);
  afterAll(() => app.close());

  test("a counsellor sees the own caseload only, counted as such", async () => {
    const counsellor = await asCounsellor(app, programmeId);
    expect(await ranked("limit=100", counsellor)).toMatchObject({ items: [], total: 0 });
    const own = await aCandidate(counsellor, { preferredName: "Gus Own" });
    const live = await moved<Candidate>(counsellor, `/candidates/${own.id}`, "publish", own.etag);
    const page = await ranked("limit=100", counsellor);
    expect([names(page), page.total]).toEqual([["Gus Own"], 1]);
    expect(names(await ranked(`counsellor=${counsellor.accountId}`))).toEqual(["Gus Own"]);
    const [stranger] = (await ranked("q=jarvi")).items;
    expect((await counsellor.get(`/candidates/${stranger?.candidate.id}/matches`)).status).toBe(404);
    await moved<Candidate>(counsellor, `/candidates/${own.id}`, "withdraw", live.etag);
  });

  test.each(["restricted", "paused", "withdrawn", "erased"] as const)(
    "somebody whom the database says is %s stands in no ranking, though what it is made from is behind",
    async (state) => {
      const [first] = (await ranked()).items;
      const id = first?.candidate.id ?? "";
      const becomes = (to: typeof state | "published") =>
        app.ctx.work((tx) => tx.updateTable("candidate").set({ state: to }).where("id", "=", id).execute());
      await becomes(state);
      expect(names(await ranked())).not.toContain(first?.candidate.preferredName);
      expect(names(await ranked())).toHaveLength(people.length - 1);
      await becomes("published");
      expect(names(await ranked())).toHaveLength(people.length);
    },
  );

  test("an opening that the database says is paused is shown to nobody, though what it is found by is behind", async () => {
    const [first] = (await ranked()).items;
    const path = `/candidates/${first?.candidate.id}/matches`;
    const openings = async () => (await coordinator.get<{ items: unknown[] }>(path)).body.items;
    const other = await anOpening(coordinator, organisationId);
    await moved<Opening>(coordinator, `/openings/${other.id}`, "publish", other.etag);
    expect(await openings()).toHaveLength(1);
    await app.ctx.work((tx) => tx.updateTable("opening").set({ state: "paused" }).where("id", "=", other.id).execute());
    expect(await openings()).toEqual([]);
  });

  test("with ranking switched off the order says nothing about fit, and nobody is missing", async () => {
    const path = `/programmes/${programmeId}`;
    const programme = made(await coordinator.get<Programme>(path));
    const off = made(await coordinator.patch<Programme>(path, programme.etag, { rankingEnabled: false }));
    const page = await ranked();
    expect([page.rankingOff, page.total]).toEqual([true, people.length]);
    const ids = page.items.map(({ candidate }) => candidate.id);
    expect(ids).toEqual(ids.toSorted());
    expect(ids).toHaveLength(people.length);
    const first = await ranked("limit=3");
    const second = await ranked(`limit=3&cursor=${encodeURIComponent(first.next ?? "")}`);
    expect([...first.items, ...second.items].map(({ candidate }) => candidate.id)).toEqual(ids);
    made(await coordinator.patch<Programme>(path, off.etag, { rankingEnabled: true }));
    expect((await ranked()).rankingOff).toBe(false);
  });

  test("another programme's openings and people look as if they did not exist; others may not ask", async () => {
    const elsewhere = await asCoordinator(app, await aProgramme(app));
    const [first] = (await ranked()).items;
    const ofOpening = `/openings/${opening.id}/matches`;
    const ofPerson = `/candidates/${first?.candidate.id}/matches`;
    for (const path of [ofOpening, ofPerson]) {
      expect((await elsewhere.get(path)).status).toBe(404);
      expect((await app.anonymous.get(path)).status).toBe(401);
      expect((await (await asMember(app, programmeId, organisationId)).get(path)).status).toBe(403);
    }
    const self = await asCandidate(app, programmeId, first?.candidate.id ?? "");
    expect((await self.get(ofOpening)).status).toBe(403);
    const other = (await ranked()).items[1]?.candidate.id;
    expect((await self.get(`/candidates/${other}/matches`)).status).toBe(404);
  });

  test("wrong questions are refused by place", async () => {
    for (const query of ["limit=0", "limit=101", "direction=up", "counsellor=me", "sort=name"]) {
      const refused = await coordinator.get<Problem>(`/openings/${opening.id}/matches?${query}`);
      expect([refused.status, refused.body.type], query).toEqual([422, "/problems/invalid-input"]);
    }
    expect((await coordinator.get("/openings/nurse/matches")).status).toBe(404);
    const [first] = (await ranked()).items;
    const counsellor = `/candidates/${first?.candidate.id}/matches?counsellor=${coordinator.accountId}`;
    expect((await coordinator.get(counsellor)).status).toBe(422);
  });
});
