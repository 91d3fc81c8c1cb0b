import { afterAll, beforeAll, expect, test } from "vitest";
import { openTestApp, type TestApp } from "../fixtures/open-test-app.ts";
import { aProgramme, asCoordinator } from "../fixtures/people.ts";
import { aCandidate } from "../fixtures/records.ts";

const token = "a token of sixteen letters or more";
let app: TestApp;
let closed: TestApp;
beforeAll(async () => {
  app = await openTestApp({ env: { METRICS_TOKEN: token, MEILI_URL: "http://127.0.0.1:9", MEILI_KEY: "a key" } });
  closed = await openTestApp();
});
afterAll(() => Promise.all([app.close(), closed.close()]));

const ask = (path: string, headers: Record<string, string> = {}, from = app) =>
  from.house.app.request(path, { headers });
const read = async () => (await ask("/metrics", { authorization: `Bearer ${token}` })).text();
/** The value of a line such as `name{label="x"}`. */
const figureOf = (text: string, series: string): number | undefined => {
  const line = text.split("\n").find((one) => one.startsWith(`${series} `));
  return line === undefined ? undefined : Number(line.slice(series.length + 1));
};

test("figures of search, queues, requests and the process are told to who brings the token", async () => {
  const programmeId = await aProgramme(app);
  const coordinator = await asCoordinator(app, programmeId);
  await aCandidate(coordinator);
  expect((await coordinator.get("/candidates")).status).toBe(200);
  expect((await coordinator.get("/candidates/cnd_01999999-9999-7999-8999-999999999999")).status).toBe(404);
  const answer = await ask("/metrics", { authorization: `Bearer ${token}` });
  expect(answer.status).toBe(200);
  expect(answer.headers.get("content-type")).toMatch(/^text\/plain; version=0\.0\.4/);
  const text = await answer.text();
  expect(figureOf(text, 'tuttu_search_answers_total{engine="embedded"}')).toBeGreaterThan(0);
  expect(figureOf(text, 'tuttu_search_answers_total{engine="meilisearch"}')).toBe(0);
  expect(figureOf(text, 'tuttu_search_fault{reason="starting"}')).toBe(1);
  expect(figureOf(text, 'tuttu_search_fault{reason="unreachable"}')).toBe(0);
  expect(figureOf(text, 'tuttu_search_breaker{state="closed"}')).toBe(1);
  expect(figureOf(text, 'tuttu_outbox_waiting{reader="house"}')).toBe(0);
  expect(figureOf(text, 'tuttu_outbox_oldest_seconds{reader="house"}')).toBe(0);
  expect(figureOf(text, 'tuttu_http_requests_total{status="2xx"}')).toBeGreaterThan(1);
  expect(figureOf(text, 'tuttu_http_requests_total{status="4xx"}')).toBe(1);
  expect(figureOf(text, "tuttu_http_request_duration_seconds_count")).toBeGreaterThan(2);
  expect(figureOf(text, "process_resident_memory_bytes")).toBeGreaterThan(1_000_000);
  expect(text).toContain("nodejs_eventloop_lag_p99_seconds");
  expect(text, "of nobody").not.toContain(programmeId);
});

test("what waits and what was set aside is counted by reader, with the age of the oldest", async () => {
  const row = {
    reader: "house" as const,
    programme_id: "prg_x",
    topic: "candidate" as const,
    subject_id: "cnd_x",
    operation: "put" as const,
    version: 1,
    created_at: new Date(app.ctx.clock().getTime() - 90_000).toISOString(),
    due_at: new Date(app.ctx.clock().getTime() + 3_600_000).toISOString(),
    attempts: 0,
    last_error: null,
    is_repair: 0,
  };
  const aside = { ...row, parked_at: app.ctx.now() };
  await app.ctx.work((tx) =>
    tx
      .insertInto("outbox")
      .values([{ ...row, parked_at: null }, aside])
      .execute(),
  );
  const text = await read();
  expect(figureOf(text, 'tuttu_outbox_waiting{reader="house"}')).toBe(1);
  expect(figureOf(text, 'tuttu_outbox_parked{reader="house"}')).toBe(1);
  expect(figureOf(text, 'tuttu_outbox_oldest_seconds{reader="house"}')).toBeGreaterThan(89);
});

test("who brings no token or another one is told so in words that a machine and a person read", async () => {
  for (const authorization of [undefined, "Bearer wrong", token, `bearer  ${token}`]) {
    const answer = await ask("/metrics", authorization === undefined ? {} : { authorization });
    expect([answer.status, answer.headers.get("content-type")]).toEqual([401, "application/problem+json"]);
    expect(answer.headers.get("www-authenticate")).toBe('Bearer realm="metrics"');
    expect(await answer.json()).toMatchObject({
      type: "/problems/token-needed",
      title: "A token is needed",
      status: 401,
    });
  }
});

test("where no token is set there are no figures at the address, and no page of the admin either", async () => {
  for (const authorization of [`Bearer ${token}`, "Bearer ", ""]) {
    const answer = await ask("/metrics", { authorization }, closed);
    expect([answer.status, answer.headers.get("content-type")]).toEqual([404, "application/problem+json"]);
    expect(await answer.json()).toMatchObject({ type: "/problems/unknown-address" });
  }
});

test("a search server at fault is told of by the readiness probe and keeps nobody away", async () => {
  app.house.readiness.why = null;
  const answer = await ask("/readyz");
  expect(answer.status).toBe(200);
  expect(await answer.json()).toEqual({ ready: true, why: null, search: "starting" });
});
