import type { Candidate, Me, OpenProgramme } from "@tuttu/schema";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { invitationTokenFor, mailTo } from "../fixtures/mailbox.ts";
import { databases, openTestApp, type TestApp } from "../fixtures/open-test-app.ts";
import { aProgramme, asCoordinator, asMember } from "../fixtures/people.ts";
import { anOrganisation } from "../fixtures/records.ts";

/** getOpenProgramme, register. */
describe.each(databases)("registering by oneself on %s", (database) => {
  let app: TestApp;
  let open: string;
  let closed: string;
  beforeAll(async () => {
    app = await openTestApp({ database });
    open = await aProgramme(app, "Open Programme");
    closed = await aProgramme(app, "Closed Programme");
    await app.ctx.work((tx) =>
      tx.updateTable("programme").set({ self_registration: 1 }).where("id", "=", open).execute(),
    );
  });
  afterAll(() => app.close());

  const register = (programmeId: string, email: string) =>
    app.anonymous.send("POST", "/registrations", { programmeId, name: "Noor", email, locale: "en" });

  test("an open programme is told to everybody, every other one is not found", async () => {
    const told = await app.anonymous.get<OpenProgramme>(`/registrations/${open}`);
    expect([told.status, told.body.name]).toEqual([200, "Open Programme"]);
    expect((await app.anonymous.get(`/registrations/${closed}`)).status).toBe(404);
  });

  test("new, known and refused people get the same answer; each the mail that is theirs", async () => {
    const organisation = await anOrganisation(await asCoordinator(app, open));
    const known = await asMember(app, open, organisation.id);
    const answers = [
      await register(open, "noor@example.org"),
      await register(open, known.email),
      await register(closed, "nobody@example.org"),
      await register("prg_00000000-0000-7000-8000-00000000dead", "nobody@example.org"),
    ];
    expect(new Set(answers.map(({ status, text }) => `${status} ${text}`))).toEqual(new Set(["202 "]));
    expect((await mailTo(app, known.email)).map(({ subject }) => subject)).toEqual(["Your sign-in link"]);
    expect(await mailTo(app, "nobody@example.org")).toEqual([]);
    const token = await invitationTokenFor(app, "noor@example.org");
    const body = { token, name: "Noor Haddad", locale: "fi" };
    const won = await app.anonymous.send<Me>("POST", "/invitations/redeem", body);
    expect([won.status, won.body.desk, won.body.programme?.id]).toEqual([200, "candidate", open]);
    const coordinator = await asCoordinator(app, open);
    const profile = await coordinator.get<Candidate>(`/candidates/${won.body.candidateId}`);
    expect(profile.body).toMatchObject({ preferredName: "Noor Haddad", state: "draft", email: "noor@example.org" });
  });

  test("asking twice at once leaves one invitation", async () => {
    const answers = await Promise.all([1, 2, 3].map(() => register(open, "twice@example.org")));
    expect(answers.map(({ status }) => status)).toEqual([202, 202, 202]);
    const rows = await app.ctx.db
      .selectFrom("invitation")
      .select("id")
      .where("email", "=", "twice@example.org")
      .execute();
    expect(rows).toHaveLength(1);
  });

  test("no answer comes sooner than another, whoever asks for whatever", async () => {
    const took = async (ask: () => Promise<unknown>) => {
      const began = performance.now();
      await ask();
      return performance.now() - began;
    };
    const renew = (token: string) => app.anonymous.send("POST", "/invitations/renew", { token });
    const times = [
      await took(() => register(open, "quick@example.org")),
      await took(() => register(closed, "quick@example.org")),
      await took(() => renew("u".repeat(43))),
      await took(async () => renew(await invitationTokenFor(app, "quick@example.org"))),
    ];
    // Timers may fire a little early.
    expect(Math.min(...times)).toBeGreaterThan(145);
  });

  test("whoever asks or tries tokens too often from one address is told to wait", async () => {
    const strict = await openTestApp({ database, rateFactor: 1 });
    const statuses: number[] = [];
    for (let at = 0; at < 6; at += 1) {
      const input = { programmeId: open, name: "N", email: `n${at}@example.org`, locale: "en" };
      statuses.push((await strict.anonymous.send("POST", "/registrations", input)).status);
    }
    expect(statuses).toEqual([202, 202, 202, 202, 202, 429]);
    const token = "u".repeat(43);
    const tries: number[] = [];
    for (let at = 0; at < 21; at += 1) {
      tries.push((await strict.anonymous.send("POST", "/invitations/look", { token })).status);
    }
    await strict.close();
    expect([tries.slice(0, 20).every((status) => status === 410), tries[20]]).toEqual([true, 429]);
  });
});
