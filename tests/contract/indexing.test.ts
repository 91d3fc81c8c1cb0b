import { indexedDocuments, keepOnce } from "@tuttu/api";
import type { IndexRun, SearchEngines, SearchState } from "@tuttu/schema";
import type { IndexDoc } from "@tuttu/search";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openTestApp, type TestApp } from "../fixtures/open-test-app.ts";
import { aProgramme, asAdministrator, asCoordinator, type SignedIn } from "../fixtures/people.ts";
import { aCandidate, anOpening, anOrganisation } from "../fixtures/records.ts";

let app: TestApp;
let administrator: SignedIn;
let coordinator: SignedIn;
let programmeId: string;
beforeAll(async () => {
  app = await openTestApp();
  programmeId = await aProgramme(app);
  coordinator = await asCoordinator(app, programmeId);
  administrator = await asAdministrator(app);
  app.house.watchIndexes();
});
afterAll(() => app.close());

/** Starts a run as the page does and waits for its end. */
async function ended(kind: "check" | "rebuild"): Promise<IndexRun> {
  const started = await administrator.post<IndexRun>("/search/runs", { engine: "embedded", kind });
  expect(started.status).toBe(201);
  const read = async () => (await administrator.get<IndexRun>(`/search/runs/${started.body.id}`)).body;
  await expect.poll(read, { timeout: 20_000 }).toMatchObject({ endedAt: expect.any(String) });
  return read();
}

/** The document of a candidate as the house makes it. */
async function documentsOf(id: string) {
  const documents: IndexDoc[] = [];
  for (const source of indexedDocuments) {
    for await (const { doc } of source(app.ctx)) if (doc.id === id) documents.push(doc);
  }
  return documents;
}

const totalOf = async (q: string) =>
  (await coordinator.get<{ total: { value: number } }>(`/candidates?q=${q}`)).body.total.value;

test("a comparison names what is missing, stale and too much, and mends it", async () => {
  const [missing, stale] = [
    await aCandidate(coordinator, { headline: "Glazier one" }),
    await aCandidate(coordinator, { headline: "Glazier two" }),
  ];
  const organisation = await anOrganisation(coordinator);
  await anOpening(coordinator, organisation.id);
  const engine = await app.ctx.ports.index("embedded");
  if (engine === null) throw new Error("no engine");
  const staff = { corpus: "staff", type: "candidate" } as const;
  // The index alone is told what is not so.
  await engine.apply([{ op: "remove", ...staff, id: missing.id, version: 1n, why: "withdrawn" }], {});
  const documents = await documentsOf(stale.id);
  const receipt = await engine.apply(
    documents.flatMap((doc) => [
      { op: "put" as const, doc: { ...doc, headline: "potter" }, version: 1n, repair: true },
      {
        op: "put" as const,
        doc: { ...doc, headline: "potter", id: "cnd_00000000-0000-7000-8000-00000000beef" },
        version: 7n,
      },
    ]),
    {},
  );
  expect(receipt).toMatchObject({ applied: 2, refused: [] });
  expect(await totalOf("glazier")).toBe(0);
  const run = await ended("check");
  expect(run).toMatchObject({ state: "done", engine: "embedded", kind: "check" });
  expect(run.outcome).toMatchObject({ documents: 3, missing: 1, stale: 1, surplus: 1, repaired: 3 });
  expect(await totalOf("glazier")).toBe(2);
  expect(await totalOf("potter")).toBe(0);
  expect((await ended("check")).outcome).toMatchObject({ missing: 0, stale: 0, surplus: 0 });
});

test("an index built anew holds what the database holds, and its run tells how many", async () => {
  const run = await ended("rebuild");
  expect(run).toMatchObject({ state: "done", done: 3, outcome: { documents: 3, refused: 0 } });
  const { body } = await administrator.get<SearchEngines>("/search/engines");
  expect(body).toMatchObject({ chosen: "embedded", answering: "embedded", fault: null });
  expect(body.engines).toHaveLength(1);
  expect(body.engines[0]).toMatchObject({
    state: "ready",
    documents: { candidates: 2, openings: 1 },
    waiting: 0,
    running: null,
    lastRebuild: { id: run.id },
  });
});

test("one run of an engine at a time; a server that is not configured has none", async () => {
  await app.ctx.work((tx) =>
    tx
      .insertInto("index_run")
      .values({
        id: app.ctx.newId("indexRun"),
        engine: "embedded",
        kind: "check",
        state: "running",
        done: 0,
        total: null,
        outcome: "{}",
        error: null,
        started_at: app.ctx.now(),
        started_by: null,
        ended_at: null,
        lease_until: new Date(Date.now() + 60_000).toISOString(),
      })
      .execute(),
  );
  const second = await administrator.post("/search/runs", { engine: "embedded", kind: "rebuild" });
  expect([second.status, (second.body as { type: string }).type]).toEqual([409, "/problems/still-running"]);
  const other = await administrator.post("/search/runs", { engine: "meilisearch", kind: "check" });
  expect(other.status).toBe(404);
  await app.ctx.work((tx) => tx.updateTable("index_run").set({ lease_until: app.ctx.now() }).execute());
  app.ctx.ports.wake();
  await expect
    .poll(async () => (await administrator.get<SearchEngines>("/search/engines")).body.engines[0]?.running, {
      timeout: 10_000,
    })
    .toBeNull();
  const { body } = await administrator.get<SearchEngines>("/search/engines");
  expect(body.engines[0]?.lastCheck).toMatchObject({ state: "failed", error: "stopped" });
});

test("a look after the indexes where nothing is to be done writes nothing", async () => {
  let writes = 0;
  const work: typeof app.ctx.work = (unit) => {
    writes += 1;
    return app.ctx.work(unit);
  };
  expect(await keepOnce({ ...app.house.contextOf("indexes"), work })).toEqual([]);
  expect(writes).toBe(0);
});

test("staff read which engine answers, and nothing of how it stands", async () => {
  const { body } = await coordinator.get<SearchState>("/search/state");
  expect(body).toEqual({ chosen: "embedded", answering: "embedded", fault: null, since: null });
  expect((await coordinator.get("/search/engines")).status).toBe(403);
});

test("what an engine could not take is handed to it once more when asked for", async () => {
  const { id } = await aCandidate(coordinator, { headline: "Cooper" });
  await app.ctx.work((tx) =>
    tx
      .insertInto("outbox")
      .values({
        reader: "house",
        programme_id: programmeId,
        topic: "candidate",
        subject_id: id,
        operation: "put",
        version: 1,
        created_at: app.ctx.now(),
        due_at: null,
        attempts: 1,
        last_error: "headline is too long",
        parked_at: app.ctx.now(),
        is_repair: 0,
      })
      .execute(),
  );
  const before = await administrator.get<SearchEngines>("/search/engines");
  expect(before.body.engines[0]).toMatchObject({ waiting: 0, parkedTotal: 1 });
  expect(before.body.engines[0]?.parked).toMatchObject([{ subjectId: id, reason: "headline is too long" }]);
  const { body } = await administrator.post<{ retried: number }>("/search/parked/retry", { engine: "embedded" });
  expect(body).toEqual({ retried: 1 });
  const after = await administrator.get<SearchEngines>("/search/engines");
  expect(after.body.engines[0]).toMatchObject({ waiting: 0, parkedTotal: 0 });
});
