import type { Candidate, SearchEngines } from "@tuttu/schema";
import { everyBucket } from "@tuttu/search";
import { afterAll, beforeAll, expect, test } from "vitest";
import { aCandidate, moved } from "../fixtures/records.ts";
import { rowsLeft } from "../fixtures/searched-house/index-parity.ts";
import { openSearchedHouse } from "../fixtures/searched-house/open-searched-house.ts";

let house: Awaited<ReturnType<typeof openSearchedHouse>>;
beforeAll(async () => {
  house = await openSearchedHouse();
}, 120_000);
afterAll(() => house.close());

const coordinator = () => house.world.as.coordinator;
const drain = () => house.world.app.house.worker.drain(["candidate", "opening"]);
/** What was under way when the server came back may still fail; the next try does not. */
async function comesBack(): Promise<void> {
  await house.server.up();
  for (let round = 0; round < 2; round++) {
    house.later(20_000);
    await house.look();
    await drain();
  }
}
const serverStatus = async () => {
  const { body } = await house.world.as.administrator.get<SearchEngines>("/search/engines");
  return body.engines.find(({ engine }) => engine === "meilisearch");
};
const isHeld = async (id: string): Promise<boolean> => {
  const engine = await house.world.app.ctx.ports.index("meilisearch");
  const held = (await engine?.holdings("staff", "candidate", everyBucket, {})) ?? [];
  return held.some((one) => one.id === id);
};

test("a document that the server cannot take is set aside with the reason, and holds none of its batch", async () => {
  await house.server.down();
  const made = [];
  for (let at = 0; at < 5; at++) made.push(await aCandidate(coordinator(), { headline: `Cooper ${at}` }));
  const bad = made[2]?.id ?? "";
  house.server.state.poison.add(bad);
  await comesBack();
  for (const { id } of made) expect(await isHeld(id)).toBe(id !== bad);
  expect(await serverStatus()).toMatchObject({
    waiting: 0,
    parkedTotal: 1,
    parked: [{ subjectId: bad, reason: expect.stringMatching(/\w/) }],
  });
  house.server.state.poison.delete(bad);
  const { etag } = await coordinator().get<Candidate>(`/candidates/${bad}`);
  await coordinator().patch(`/candidates/${bad}`, etag, { headline: "Cooper mended" });
  await drain();
  expect(await isHeld(bad)).toBe(true);
  expect(await serverStatus()).toMatchObject({ waiting: 0, parkedTotal: 0 });
});

test("what was changed while the server was away arrives when it is back, removals too", async () => {
  const { id, etag } = await aCandidate(coordinator(), { headline: "Cooper who leaves" });
  await drain();
  expect(await isHeld(id)).toBe(true);
  await house.server.down();
  const published = await moved<Candidate>(coordinator(), `/candidates/${id}`, "publish", etag);
  await house.world.app.ctx.work((tx) =>
    tx.updateTable("candidate").set({ state: "erased" }).where("id", "=", id).execute(),
  );
  await house.world.app.ctx.work((tx) =>
    tx.updateTable("outbox").set({ operation: "remove" }).where("subject_id", "=", id).execute(),
  );
  expect(published.etag).not.toBe(etag);
  expect(await rowsLeft(house.world.app)).toBeGreaterThan(0);
  await comesBack();
  expect(await rowsLeft(house.world.app)).toBe(0);
  expect(await isHeld(id)).toBe(false);
});

test("one process reads for the server at a time; that of a dead one is taken over after half a minute", async () => {
  const { ctx } = house.world.app;
  const now = () => ctx.clock().getTime();
  const lease = { lease_by: "another process", lease_until: new Date(now() + 30_000).toISOString() };
  await ctx.work((tx) => tx.updateTable("outbox_reader").set(lease).where("name", "=", "meilisearch").execute());
  const { id } = await aCandidate(coordinator(), { headline: "Cooper of two processes" });
  await drain();
  expect(await isHeld(id)).toBe(false);
  expect(await rowsLeft(house.world.app)).toBe(1);
  house.later(31_000);
  await drain();
  expect(await isHeld(id)).toBe(true);
  const row = await ctx.db.selectFrom("outbox_reader").select("lease_by").executeTakeFirstOrThrow();
  expect(row.lease_by).toBeNull();
});
