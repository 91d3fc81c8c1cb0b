import { deriveMissing, sweepOnce, sweeps } from "@tuttu/api";
import type { Candidate, TalentPage } from "@tuttu/schema";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { z } from "zod";
import { anEmployer } from "../fixtures/employer.ts";
import { databases, openTestApp, type TestApp } from "../fixtures/open-test-app.ts";
import { aProgramme, asCoordinator, type SignedIn } from "../fixtures/people.ts";
import { aCandidate, made, moved } from "../fixtures/records.ts";

/** Starting PostgreSQL in this process takes long where the machine is busy. */
const patienceMs = 240_000;
const dayMs = 86_400_000;

describe.each(databases)("cards that are kept, on %s", (database) => {
  let app: TestApp;
  let programmeId: string;
  let coordinator: SignedIn;
  let member: SignedIn;
  let ahead = 0;

  const person = async (fields: Record<string, unknown>) => {
    const { id, etag } = await aCandidate(coordinator, fields);
    return moved<Candidate>(coordinator, `/candidates/${id}`, "publish", etag);
  };
  const search = async (query = "") => made(await member.get<z.infer<typeof TalentPage>>(`/talent${query}`)).items;

  beforeAll(async () => {
    app = await openTestApp({ database, clock: () => new Date(Date.now() + ahead) });
    programmeId = await aProgramme(app);
    coordinator = await asCoordinator(app, programmeId);
    ({ member } = await anEmployer(app, { programmeId, coordinator }));
  }, patienceMs);
  afterAll(() => app.close());

  test("a card tells a thing as soon as five people share it, and no longer when one of them has gone", async () => {
    const lapland = { region: "Lapland", municipality: "Inari" };
    const four = [];
    for (const preferredName of ["A", "B", "C", "D"]) four.push(await person({ preferredName, ...lapland }));
    expect((await search()).map(({ region }) => region)).toEqual([null, null, null, null]);
    const fifth = await person({ preferredName: "E", ...lapland });
    expect((await search()).map(({ region }) => region)).toEqual(Array(5).fill("Lapland"));
    expect((await search("?region=Lapland")).length).toBe(5);
    await moved(coordinator, `/candidates/${fifth.id}`, "withdraw", (fifth as Candidate & { etag: string }).etag);
    expect((await search()).map(({ region }) => region)).toEqual([null, null, null, null]);
    expect(await search("?region=Lapland")).toEqual([]);
  });

  test("a credential that runs out is told so from the next day on", async () => {
    const on = (days: number) => new Date(Date.now() + ahead + days * dayMs).toISOString().slice(0, 10);
    await person({ headline: "Forklift driver", credentials: [{ name: "Forklift licence", expiresOn: on(1) }] });
    const valid = async () => (await search("?q=forklift"))[0]?.credentials.map((one) => one.valid);
    expect(await valid()).toEqual([true]);
    ahead += 2 * dayMs;
    await app.ctx.work((tx) => tx.updateTable("account_session").set({ updated_at: app.ctx.now() }).execute());
    await sweepOnce(sweeps, app.house.contextOf("sweep"));
    await app.house.worker.drain();
    expect(await valid()).toEqual([false]);
  });

  test("cards that an older release has kept do not stand in the way of those who come, and are made anew at a start", async () => {
    coordinator = await asCoordinator(app, programmeId);
    const before = (await search()).length;
    const older = { region: "", start: null, occupations: [], languages: [], jobs: [{ occupation: null, band: null }] };
    const kept = { traits: JSON.stringify(older), made_with: "an older form" };
    await app.ctx.work((tx) => tx.updateTable("card").set(kept).where("is_listed", "=", 1).execute());
    await person({ headline: "Glazier" });
    expect((await search("?q=glazier")).length).toBe(1);
    await deriveMissing(app.house.contextOf("start"));
    await app.house.worker.drain();
    expect((await search()).length).toBe(before + 1);
    const left = await app.ctx.db
      .selectFrom("card")
      .select("candidate_id")
      .where("made_with", "=", kept.made_with)
      .execute();
    expect(left).toEqual([]);
  });

  test("cards that were lost are made again at a start, and the index takes them", async () => {
    const before = (await search()).length;
    await app.ctx.work((tx) => tx.deleteFrom("card").execute());
    expect(await search()).toEqual([]);
    coordinator = await asCoordinator(app, programmeId);
    await deriveMissing(app.house.contextOf("start"));
    await app.house.worker.drain();
    expect((await search()).length).toBe(before);
    const { body, etag } = await coordinator.get<Candidate>(`/candidates/${(await person({ headline: "Cooper" })).id}`);
    await coordinator.patch(`/candidates/${body.id}`, etag, { headline: "Beekeeper" });
    expect((await search("?q=beekeeper")).length).toBe(1);
    expect(await search("?q=cooper")).toEqual([]);
  });
});
