import type { Problem, Programme } from "@tuttu/schema";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { databases, openTestApp, type TestApp } from "../fixtures/open-test-app.ts";
import { aProgramme, asAdministrator, asCoordinator, type SignedIn } from "../fixtures/people.ts";

describe.each(databases)("programmes on %s", (database) => {
  let app: TestApp;
  let administrator: SignedIn;
  beforeAll(async () => {
    app = await openTestApp({ database });
    administrator = await asAdministrator(app);
  });
  afterAll(() => app.close());

  test("a programme that was made is read back with the same version and tag", async () => {
    const made = await administrator.post<Programme>("/programmes", { name: "Silta", startsOn: "2027-01-01" });
    expect(made.status).toBe(201);
    const read = await administrator.get<Programme>(`/programmes/${made.body.id}`);
    expect(read.body).toEqual(made.body);
    expect(read.etag).toBe(made.etag);
  });

  test("a programme is made with the coordinator who runs it, or not at all", async () => {
    const coordinator = { name: "Riikka Salonen", email: "Runs.It@example.org" };
    const made = await administrator.post<Programme>("/programmes", { name: "Satama", coordinator });
    expect(made.status).toBe(201);
    const runs = await app.ctx.db
      .selectFrom("membership")
      .innerJoin("account", "account.id", "membership.account_id")
      .select(["account.email", "membership.role"])
      .where("membership.programme_id", "=", made.body.id)
      .execute();
    expect(runs).toEqual([{ email: "runs.it@example.org", role: "coordinator" }]);
    const wrong = { ...coordinator, email: "nobody" };
    const refused = await administrator.post<Problem>("/programmes", { name: "Ranta", coordinator: wrong });
    expect([refused.status, refused.body.errors?.map(({ pointer }) => pointer)]).toEqual([422, ["/coordinator/email"]]);
    const { body } = await administrator.get<{ items: Programme[] }>("/programmes");
    expect(body.items.some(({ name }) => name === "Ranta")).toBe(false);
  });

  test("the same Idempotency-Key makes one programme, also when tries run side by side", async () => {
    const key = { "idempotency-key": "once-and-only" };
    const tries = await Promise.all(
      Array.from({ length: 8 }, () => administrator.post<Programme>("/programmes", { name: "Once" }, key)),
    );
    expect(tries.filter(({ status }) => status === 201).length).toBeGreaterThan(0);
    expect(tries.every(({ status }) => status === 201 || status === 409)).toBe(true);
    const { body } = await administrator.get<{ items: Programme[] }>("/programmes");
    expect(body.items.filter(({ name }) => name === "Once")).toHaveLength(1);
    const other = await administrator.post<Problem>("/programmes", { name: "Other" }, key);
    expect([other.status, other.body.type]).toEqual([422, "/problems/key-reused"]);
  });

  test("a change on an old version changes nothing and says so", async () => {
    const { etag, body } = await administrator.post<Programme>("/programmes", { name: "Versions" });
    const path = `/programmes/${body.id}`;
    const changed = await administrator.patch<Programme>(`/programmes/${body.id}`, etag, { region: "Lapland" });
    expect(changed.status).toBe(200);
    const late = await administrator.patch<Problem>(path, etag, { region: "Kainuu" });
    expect([late.status, late.body.type]).toEqual([412, "/problems/stale-version"]);
    expect((await administrator.get<Programme>(path)).body.region).toBe("Lapland");
    expect((await administrator.send("PATCH", path, { region: "Kainuu" })).status).toBe(428);
  });

  test("wrong input is named place by place, in the reader's language", async () => {
    const wrong = await administrator.post<Problem>(
      "/programmes",
      { name: "", funder: 3, owner: "me" },
      { "accept-language": "fi" },
    );
    expect(wrong.status).toBe(422);
    expect(wrong.body.title).toBe("Syötteessä on virhe");
    expect(wrong.body.errors?.map(({ pointer }) => pointer).sort()).toEqual(["/funder", "/name", "/owner"]);
    const dates = await administrator.post<Problem>("/programmes", {
      name: "Backwards",
      startsOn: "2027-02-01",
      endsOn: "2027-01-01",
    });
    expect(dates.body.errors?.[0]?.pointer).toBe("/endsOn");
  });

  test("a coordinator of another programme sees a programme as if it did not exist", async () => {
    const [mine, other] = [await aProgramme(app, "Mine"), await aProgramme(app, "Other")];
    const coordinator = await asCoordinator(app, mine);
    expect((await coordinator.get(`/programmes/${mine}`)).status).toBe(200);
    const foreign = await coordinator.get<Problem>(`/programmes/${other}`);
    const absent = await coordinator.get<Problem>("/programmes/prg_00000000-0000-7000-8000-00000000dead");
    const masked = (problem: Problem) => ({ ...problem, instance: "" });
    expect([foreign.status, masked(foreign.body)]).toEqual([404, masked(absent.body)]);
    expect((await coordinator.post("/programmes", { name: "No" })).status).toBe(403);
    const { body } = await coordinator.get<{ items: { accountId: string }[] }>("/staff");
    expect(body.items.map(({ accountId }) => accountId)).toEqual([coordinator.accountId]);
  });
});
