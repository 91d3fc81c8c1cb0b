import { runNow } from "@tuttu/api";
import { everyBucket } from "@tuttu/search";
import { afterAll, beforeAll, expect, test } from "vitest";
import { aCandidate } from "../fixtures/records.ts";
import { openSearchedHouse } from "../fixtures/searched-house/open-searched-house.ts";

let house: Awaited<ReturnType<typeof openSearchedHouse>>;
beforeAll(async () => {
  house = await openSearchedHouse();
}, 120_000);
afterAll(() => house.close());

const isHeld = async (id: string): Promise<boolean> => {
  const engine = await house.world.app.ctx.ports.index("meilisearch");
  const held = (await engine?.holdings("staff", "candidate", everyBucket, {})) ?? [];
  return held.some((one) => one.id === id);
};

test("what a comparison mends counts as mended beside a document that is set aside", async () => {
  const coordinator = house.world.as.coordinator;
  await house.server.down();
  const lost = await aCandidate(coordinator, { headline: "Cooper who is lost" });
  const bad = await aCandidate(coordinator, { headline: "Cooper set aside" });
  house.server.state.poison.add(bad.id);
  await house.server.up();
  house.later(20_000);
  await house.look();
  await house.world.app.house.worker.drain(["candidate", "opening"]);
  expect([await isHeld(lost.id), await isHeld(bad.id)]).toEqual([true, false]);
  for (const { docs } of house.server.state.indexes.values()) {
    // One index holds how the others stand, and no documents.
    if (!docs.has("state")) docs.delete(lost.id);
  }
  const check = { engine: "meilisearch", kind: "check" } as const;
  const outcome = await runNow(house.world.app.house.contextOf("check"), check);
  expect([await isHeld(lost.id), await isHeld(bad.id)]).toEqual([true, false]);
  expect(outcome).toMatchObject({ missing: 1, stale: 0, surplus: 0, repaired: 1 });
});
