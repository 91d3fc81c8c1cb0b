import type { TalentPage } from "@tuttu/schema";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { z } from "zod";
import { anEmployer } from "../fixtures/employer.ts";
import { databases, openTestApp, type TestApp } from "../fixtures/open-test-app.ts";
import { aProgramme, asCoordinator, type SignedIn } from "../fixtures/people.ts";
import { aCandidate, made, moved } from "../fixtures/records.ts";

/** Starting PostgreSQL in this process takes long where the machine is busy. */
const patienceMs = 240_000;

describe.each(databases)("what an organisation may look at, on %s", (database) => {
  let app: TestApp;
  let programmeId: string;
  let coordinator: SignedIn;

  beforeAll(async () => {
    app = await openTestApp({ database });
    programmeId = await aProgramme(app);
    coordinator = await asCoordinator(app, programmeId);
    for (const name of ["One", "Two", "Three", "Four", "Five"]) {
      const { id, etag } = await aCandidate(coordinator, { preferredName: name });
      await moved(coordinator, `/candidates/${id}`, "publish", etag);
    }
  }, patienceMs);
  afterAll(() => app.close());

  test("a budget is kept by twenty who ask at once, and says when it goes on", async () => {
    const { member: one, organisation } = await anEmployer(app, { programmeId, coordinator });
    const { items } = made(await one.get<z.infer<typeof TalentPage>>("/talent"));
    const at = app.ctx.now();
    // All but three of the day's cards are spent already.
    const spent = Array.from({ length: 147 }, (_, nth) => ({
      id: app.ctx.newId("event"),
      programme_id: programmeId,
      organisation_id: organisation.id,
      account_id: one.accountId,
      kind: "card" as const,
      candidate_id: `cnd_${nth}`,
      at: nth < 100 ? new Date(Date.parse(at) - 40 * 86_400_000).toISOString() : at,
    }));
    await app.ctx.work((tx) => tx.insertInto("employer_look").values(spent).execute());
    const open = [...items, ...items, ...items, ...items].slice(0, 20).map(({ id }) => one.get(`/talent/${id}`));
    const answers = await Promise.all(open);
    const granted = new Set(
      items.filter((_, nth) => [0, 1, 2, 3].some((r) => answers[nth + r * items.length]?.status === 200)),
    );
    expect(granted.size).toBe(3);
    const refused = answers.find(({ status }) => status === 429);
    expect(Number(refused?.headers.get("retry-after"))).toBeGreaterThan(86_000);
    expect(refused?.text).toContain("opened as many cards as it may");
    const audited = app.ctx.db
      .selectFrom("audit_event")
      .select("subject_id")
      .where("action", "=", "talent.budget_reached");
    expect(await audited.execute()).toEqual([{ subject_id: organisation.id }]);
    const [again] = granted;
    expect((await one.get(`/talent/${again?.id}`)).status).toBe(200);
  });
});
