import { sweepOnce, sweeps } from "@tuttu/api";
import type { Candidate, SavedSearch } from "@tuttu/schema";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { anEmployer } from "../fixtures/employer.ts";
import { mailTo } from "../fixtures/mailbox.ts";
import { databases, openTestApp, type TestApp } from "../fixtures/open-test-app.ts";
import { aProgramme, asCoordinator, asMember, type SignedIn } from "../fixtures/people.ts";
import { aCandidate, made, moved } from "../fixtures/records.ts";

/** Starting PostgreSQL in this process takes long where the machine is busy. */
const patienceMs = 240_000;
const dayMs = 86_400_000;

describe.each(databases)("saved searches, on %s", (database) => {
  let app: TestApp;
  let coordinator: SignedIn;
  let member: SignedIn;
  let colleague: SignedIn;
  let email: string;

  const person = async (headline: string) => {
    const { id, etag } = await aCandidate(coordinator, { headline, preferredName: "Zqname Zqperson" });
    return moved<Candidate>(coordinator, `/candidates/${id}`, "publish", etag);
  };
  /** A day has gone by since each search, and the house does what it does every hour. */
  const aDay = async () => {
    const yesterday = new Date(Date.now() - dayMs).toISOString();
    await app.ctx.work((tx) => tx.updateTable("saved_search").set({ checked_at: yesterday }).execute());
    const counts = await sweepOnce(sweeps, app.house.contextOf("sweep"));
    expect((await sweepOnce(sweeps, app.house.contextOf("sweep"))).saved_searches).toBe(0);
    await app.house.worker.drain();
    return counts.saved_searches;
  };
  const queries = () =>
    app.ctx.db.selectFrom("employer_look").select("kind").where("kind", "=", "query").where("candidate_id", "is", null);

  beforeAll(async () => {
    app = await openTestApp({ database });
    const programmeId = await aProgramme(app);
    coordinator = await asCoordinator(app, programmeId);
    const employer = await anEmployer(app, { programmeId, coordinator });
    member = employer.member;
    colleague = await asMember(app, programmeId, employer.organisation.id);
    await person("Beekeeper");
    const account = app.ctx.db.selectFrom("account").select("email").where("id", "=", member.accountId);
    email = (await account.executeTakeFirstOrThrow()).email;
  }, patienceMs);
  afterAll(() => app.close());

  test("who matched already is no news; who comes after is mailed once, by a rounded count and no name", async () => {
    const input = { name: "Bees", query: { q: "beekeeper" } };
    const saved = made(await member.post<SavedSearch>("/saved-searches", input));
    expect(await aDay()).toBe(0);
    await person("Beekeeper of the north");
    const asked = (await queries().execute()).length;
    expect(await aDay()).toBe(1);
    expect((await queries().execute()).length).toBe(asked + 1);
    const [mail, ...others] = await mailTo(app, email);
    expect(others).toEqual([]);
    expect(mail?.subject).toBe("New people match your saved search");
    expect(mail?.text).toContain("New people: fewer than 5");
    expect(mail?.text).toContain("/employer/talent?q=beekeeper");
    expect(`${mail?.text} ${mail?.subject}`).not.toMatch(/zq|cnd_|tal_|north/i);
    expect(await aDay()).toBe(0);
    expect(made(await member.get<SavedSearch>(`/saved-searches/${saved.id}`)).mailedAt).not.toBeNull();
  });

  test("a mail program ends the mail with one click, without a session; a token of one's own making ends nothing", async () => {
    const [mail] = await mailTo(app, email);
    const headers = [...(mail?.headerLines ?? [])].map(({ line }) => line).join("\n");
    expect(headers).toContain("List-Unsubscribe-Post: List-Unsubscribe=One-Click");
    const address = /List-Unsubscribe:\s*<([^>]+)>/i.exec(headers.replaceAll(/\r?\n\s+/g, " "))?.[1] ?? "";
    const path = new URL(address).pathname;
    const click = async (to: string) =>
      (await app.house.app.request(to, { method: "POST", body: "List-Unsubscribe=One-Click" })).status;
    expect(await click(`${path}x`)).toBe(404);
    const mails = async () => (await member.get<{ items: SavedSearch[] }>("/saved-searches")).body.items[0]?.mails;
    expect(await mails()).toBe(true);
    expect(await click(path)).toBe(204);
    expect(await click(path)).toBe(204);
    expect(await mails()).toBe(false);
    await person("Beekeeper of the south");
    expect(await aDay()).toBe(0);
  });

  test("it is its maker's alone, is renamed and removed; nobody is asked for whose employer may not search", async () => {
    const { id, etag } = made(await member.post<SavedSearch>("/saved-searches", { name: "All", query: {} }));
    expect((await colleague.get(`/saved-searches/${id}`)).status).toBe(404);
    expect((await colleague.post(`/saved-searches/${id}/remove`)).status).toBe(404);
    expect((await colleague.get<{ items: SavedSearch[] }>("/saved-searches")).body.items).toEqual([]);
    const renamed = await member.patch(`/saved-searches/${id}`, etag, { name: "Everybody" });
    expect(renamed.body).toMatchObject({ name: "Everybody", mails: true });
    expect((await member.patch(`/saved-searches/${id}`, etag, { name: "Nobody" })).status).toBe(412);
    await app.ctx.work((tx) => tx.updateTable("organisation").set({ state: "suspended" }).execute());
    await person("Diver");
    expect(await aDay()).toBe(0);
    await app.ctx.work((tx) => tx.updateTable("organisation").set({ state: "vetted" }).execute());
    expect(await aDay()).toBe(1);
    expect((await member.post(`/saved-searches/${id}/remove`)).status).toBe(204);
    const seen = app.ctx.db.selectFrom("saved_search_seen").select("search_id").where("search_id", "=", id);
    expect(await seen.execute()).toEqual([]);
  });
});
