import type { Candidate, CandidateMatchPage, Opening } from "@tuttu/schema";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { z } from "zod";
import { databases, openTestApp, type TestApp } from "../fixtures/open-test-app.ts";
import { aProgramme, asAdministrator, asCandidate, asCoordinator, type SignedIn } from "../fixtures/people.ts";
import { aCandidate, anOpening, anOrganisation, made, moved } from "../fixtures/records.ts";

type People = z.infer<typeof CandidateMatchPage>;

/** Starting PostgreSQL in this process takes long where the machine is busy. */
const patienceMs = 240_000;

describe.each(databases)("who looked at whom, on %s", (database) => {
  let app: TestApp;
  let programmeId: string;
  let coordinator: SignedIn;
  let opening: Opening;
  let people: Candidate[];

  beforeAll(async () => {
    app = await openTestApp({ database });
    programmeId = await aProgramme(app);
    coordinator = await asCoordinator(app, programmeId);
    people = [];
    for (const preferredName of ["Aino", "Bo", "Cem"]) {
      const { id, etag } = await aCandidate(coordinator, { preferredName });
      people.push(await moved<Candidate>(coordinator, `/candidates/${id}`, "publish", etag));
    }
    opening = await anOpening(coordinator, (await anOrganisation(coordinator)).id);
  }, patienceMs);
  afterAll(() => app.close());

  const looksOf = async (accountId: string) => {
    const rows = await app.ctx.db
      .selectFrom("access_log")
      .select(["purpose", "day", "candidate_id"])
      .where("account_id", "=", accountId)
      .orderBy("at")
      .orderBy("candidate_id")
      .execute();
    return rows.map(({ purpose, day, candidate_id }) => ({ purpose, day, id: candidate_id }));
  };
  const ranking = async (client: SignedIn) => made(await client.get<People>(`/openings/${opening.id}/matches`));
  const ids = () => people.map(({ id }) => id).sort();

  test("everybody whom a ranking shows by name is written down once a day, however often it is read", async () => {
    await ranking(coordinator);
    await ranking(coordinator);
    const today = app.ctx.now().slice(0, 10);
    expect(await looksOf(coordinator.accountId)).toEqual(ids().map((id) => ({ purpose: "ranking", day: today, id })));
    await app.ctx.work((tx) =>
      tx.updateTable("access_log").set({ day: "2020-01-01" }).where("account_id", "=", coordinator.accountId).execute(),
    );
    await ranking(coordinator);
    expect((await looksOf(coordinator.accountId)).map(({ day }) => day).sort()).toEqual(
      ["2020-01-01", today].flatMap((day) => [day, day, day]),
    );
  });

  test("each purpose counts by itself: a comparison, a list, the overview", async () => {
    const client = await asCoordinator(app, programmeId);
    const [first, second] = ids();
    await client.get(`/openings/${opening.id}/comparison?candidate=${first}&candidate=${second}`);
    expect(await looksOf(client.accountId)).toMatchObject([
      { purpose: "comparison", id: first },
      { purpose: "comparison", id: second },
    ]);
    await client.get("/candidates");
    expect((await looksOf(client.accountId)).filter(({ purpose }) => purpose === "list").length).toBe(3);
  });

  test("opening a profile is a row each time, and an administrator's is the reason that was typed", async () => {
    const [first = ""] = ids();
    const client = await asAdministrator(app);
    const reason = { "tuttu-reason": "asked for by the person on the phone" };
    await client.send("GET", `/candidates/${first}`, undefined, reason);
    await client.send("GET", `/candidates/${first}`, undefined, reason);
    const looks = await looksOf(client.accountId);
    expect(looks).toEqual([1, 2].map(() => ({ purpose: reason["tuttu-reason"], day: null, id: first })));
  });

  test("looking at oneself leaves nothing", async () => {
    const [first = ""] = ids();
    const client = await asCandidate(app, programmeId, first);
    await client.get("/candidates");
    await client.get(`/candidates/${first}`);
    expect(await looksOf(client.accountId)).toEqual([]);
  });
});
