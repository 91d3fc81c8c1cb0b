import { sweepOnce, sweeps } from "@tuttu/api";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { databases, openTestApp, type TestApp } from "../fixtures/open-test-app.ts";
import { aProgramme, asAdministrator, asCandidate, asCoordinator } from "../fixtures/people.ts";
import { aCandidate } from "../fixtures/records.ts";

/** Starting PostgreSQL in this process takes long where the machine is busy. */
const patienceMs = 240_000;
const hourMs = 3_600_000;
const dayMs = 24 * hourMs;

describe.each(databases)("what goes by itself on %s", (database) => {
  let app: TestApp;
  let programmeId: string;
  let ahead = 0;

  beforeAll(async () => {
    app = await openTestApp({ database, clock: () => new Date(Date.now() + ahead) });
    programmeId = await aProgramme(app);
  }, patienceMs);
  afterAll(() => app.close());

  const sweep = () => sweepOnce(sweeps, app.house.contextOf("sweep"));
  const count = async (table: "idempotency_key" | "account_session" | "account_verification" | "mail_message") => {
    const row = await app.ctx.db
      .selectFrom(table)
      .select(({ fn }) => fn.countAll<number>().as("n"))
      .executeTakeFirstOrThrow();
    return Number(row.n);
  };

  test("an answer that was remembered goes after 24 hours, and not before", async () => {
    const client = await asAdministrator(app);
    const key = { "idempotency-key": "one" };
    const first = await client.post("/programmes", { name: "Once" }, key);
    ahead += 23 * hourMs;
    expect((await sweep()).idempotency_keys).toBe(0);
    expect(await count("idempotency_key")).toBe(1);
    ahead += hourMs;
    expect((await sweep()).idempotency_keys).toBe(1);
    expect([first.status, await count("idempotency_key")]).toEqual([201, 0]);
  });

  test("a session that nobody can use any more goes with its second factor, one in use stays", async () => {
    await sweep();
    const before = await count("account_session");
    const coordinator = await asCoordinator(app, programmeId);
    const candidate = await asCandidate(app, programmeId, (await aCandidate(coordinator)).id);
    ahead += 6 * dayMs;
    expect((await candidate.get("/me")).status).toBe(200);
    ahead += 2 * dayMs;
    await sweep();
    expect((await candidate.get("/me")).status).toBe(200);
    expect((await coordinator.get("/me")).status).toBe(401);
    expect(await count("account_session")).toBeLessThanOrEqual(before + 1);
    ahead += 15 * dayMs;
    expect((await sweep()).sign_ins).toBeGreaterThan(0);
    expect(await count("account_session")).toBe(0);
  });

  test("a mailed link goes when it has run out, what tells of the mail thirty days after it was sent", async () => {
    // The sign-in library has no other clock than the machine's.
    ahead = 0;
    const coordinator = await asCoordinator(app, programmeId);
    await app.anonymous.send("POST", "/session/link", { email: coordinator.email });
    await app.house.worker.drain();
    expect([await count("account_verification"), await count("mail_message")]).toEqual([1, 1]);
    await sweep();
    expect(await count("account_verification")).toBe(1);
    ahead += 16 * 60_000;
    expect((await sweep()).sign_ins).toBe(1);
    expect([await count("account_verification"), await count("mail_message")]).toEqual([0, 1]);
    ahead += 30 * dayMs;
    expect((await sweep()).mail).toBe(1);
    expect(await count("mail_message")).toBe(0);
  });

  test("counters of rates and of mails asked for go when their time is over", async () => {
    const { limiter } = app.house.ports;
    await sweep();
    await limiter.take("linkAccount", "somebody");
    ahead = 0;
    expect((await sweep()).rates).toBe(0);
    ahead = 901_000;
    expect((await sweep()).rates).toBeGreaterThan(0);
    expect((await sweep()).rates).toBe(0);
  });
});

test("a sweep that fails keeps no other from running", async () => {
  const app = await openTestApp();
  const broken = { name: "broken", run: () => Promise.reject(new Error("no")) };
  const counts = await sweepOnce([broken, { name: "next", run: async () => 3 }], app.ctx);
  expect(counts).toEqual({ next: 3 });
  await app.close();
});
