import { runNow } from "@tuttu/api";
import type { IndexRunTable, Problem, SearchEngines } from "@tuttu/schema";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openTestApp, type TestApp } from "../fixtures/open-test-app.ts";
import { asAdministrator, type SignedIn } from "../fixtures/people.ts";

let app: TestApp;
let administrator: SignedIn;
beforeAll(async () => {
  app = await openTestApp();
  administrator = await asAdministrator(app);
});
afterAll(() => app.close());

/** A run that some process began in January, and that tells of itself until `leaseUntil`. */
const begun = (kind: IndexRunTable["kind"], leaseUntil: string) =>
  app.ctx.work((tx) =>
    tx
      .insertInto("index_run")
      .values({
        id: app.ctx.newId("indexRun"),
        engine: "embedded",
        kind,
        state: "running",
        done: 0,
        total: null,
        outcome: "{}",
        error: null,
        started_at: "2026-01-02T03:04:00.000Z",
        started_by: null,
        ended_at: null,
        lease_until: leaseUntil,
      })
      .execute(),
  );
const dead = "2026-01-02T03:05:00.000Z";
const alive = "2999-01-01T00:00:00.000Z";
const nobody = () => app.ctx.work((tx) => tx.deleteFrom("index_run").execute());
const compare = () => runNow(app.house.contextOf("check"), { engine: "embedded", kind: "check" });

test("a run whose process has died keeps no command from comparing, and is told of as stopped", async () => {
  await begun("check", dead);
  await expect(compare()).resolves.toMatchObject({ missing: 0 });
  const states = await app.ctx.db.selectFrom("index_run").select(["state", "error"]).orderBy("started_at").execute();
  expect(states).toEqual([
    { state: "failed", error: "stopped" },
    { state: "done", error: null },
  ]);
  await nobody();
});

test("nor does it keep a person from starting one", async () => {
  await begun("rebuild", dead);
  const { status } = await administrator.post("/search/runs", { engine: "embedded", kind: "rebuild" });
  expect(status).toBe(201);
  const { body } = await administrator.get<SearchEngines>("/search/engines");
  expect(body.engines[0]).toMatchObject({ running: { state: "waiting" }, lastRebuild: { error: "stopped" } });
  await nobody();
});

test("whoever is refused reads which run has not ended and since when, in their language", async () => {
  await begun("rebuild", alive);
  await expect(compare()).rejects.toThrow(
    "A rebuild of this index is still running, since 2 January 2026 at 03:04 UTC. Wait until it has ended.",
  );
  const asked = await administrator.post<Problem>(
    "/search/runs",
    { engine: "embedded", kind: "check" },
    { "accept-language": "fi" },
  );
  expect(asked.status).toBe(409);
  expect(asked.body).toMatchObject({
    type: "/problems/still-running",
    detail: expect.stringMatching(/uudelleenrakennus on yhä kesken\. Se alkoi 2\. tammikuuta 2026 .*3\.04 UTC/),
  });
  expect(JSON.stringify(asked.body)).not.toContain("Idempotency-Key");
  await nobody();
});
