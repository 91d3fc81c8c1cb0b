import type { LookPage } from "@tuttu/schema";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { anEmployer } from "../fixtures/employer.ts";
import { databases, openTestApp, type TestApp } from "../fixtures/open-test-app.ts";
import { aProgramme, asAdministrator, asCandidate, asCoordinator, type SignedIn } from "../fixtures/people.ts";
import { aCandidate, made, moved } from "../fixtures/records.ts";

/** Starting PostgreSQL in this process takes long where the machine is busy. */
const patienceMs = 240_000;
const reason = "asked for by the person on the phone";

describe.each(databases)("who has looked at a person is told, on %s", (database) => {
  let app: TestApp;
  let coordinator: SignedIn;
  let person: SignedIn;
  let id: string;

  const looks = async (client: SignedIn, query = "") =>
    made(await client.get<LookPage>(`/candidates/${id}/looks${query}`));

  beforeAll(async () => {
    app = await openTestApp({ database });
    const programmeId = await aProgramme(app);
    coordinator = await asCoordinator(app, programmeId);
    const draft = await aCandidate(coordinator, { preferredName: "Aino" });
    id = draft.id;
    await moved(coordinator, `/candidates/${id}`, "publish", draft.etag);
    person = await asCandidate(app, programmeId, id);
    const employer = await anEmployer(app, { programmeId, coordinator }, { name: "Zqfirm" });
    await employer.member.get("/talent");
    await coordinator.get(`/candidates/${id}`);
    const administrator = await asAdministrator(app);
    await administrator.send("GET", `/candidates/${id}`, undefined, { "tuttu-reason": reason });
  }, patienceMs);
  afterAll(() => app.close());

  test("the person reads roles, places and an administrator's reason, and nobody's name", async () => {
    const { items, next } = await looks(person);
    expect(items.map(({ role, what }) => `${role} ${what}`)).toEqual([
      "administrator with_reason",
      "coordinator profile",
      "member search",
    ]);
    expect(items[0]?.reason).toBe(reason);
    expect(items.every(({ name }) => name === null)).toBe(true);
    expect(JSON.stringify(items)).not.toMatch(/Zqfirm|org_|acc_/);
    expect(next).toBeNull();
  });

  test("the same pages follow each other by cursor, and a cursor of another person's list is refused", async () => {
    const whole = (await looks(person)).items.map((one) => one.id);
    const paged: string[] = [];
    let next: string | null = "";
    while (next !== null) {
      const page: LookPage = await looks(person, `?limit=1&cursor=${next}`);
      paged.push(...page.items.map((one) => one.id));
      next = page.next;
    }
    expect(paged).toEqual(whole);
    const { id: other } = await aCandidate(coordinator, { preferredName: "Bo" });
    const { next: cursor } = await looks(coordinator, "?limit=1");
    expect(cursor).not.toBeNull();
    expect((await coordinator.get(`/candidates/${other}/looks?limit=1&cursor=${cursor}`)).status).toBe(400);
  });

  test("staff read who it was, and their reading of the list stands in it for the person", async () => {
    const { items } = await looks(coordinator);
    expect(items.find(({ role }) => role === "member")?.name).toBe("Zqfirm");
    expect(items.find(({ what }) => what === "profile")?.name).toEqual(expect.any(String));
    expect((await looks(person)).items[0]).toMatchObject({ role: "coordinator", what: "access_log", name: null });
  });
});
