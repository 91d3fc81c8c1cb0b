import { everyBucket } from "@tuttu/search";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { aCandidate } from "../../fixtures/records.ts";
import type { Behaviour } from "../../fixtures/search-server/front.ts";
import { deaf } from "../../fixtures/search-server/spoil.ts";
import { rowsLeft } from "../../fixtures/searched-house/index-parity.ts";
import { openSearchedHouse, type SearchedHouse } from "../../fixtures/searched-house/open-searched-house.ts";

/** Whoever waits for a server that hangs waits for a whole second. */
const waitMs = 1_000;
/** Both are over before a question that hangs is given up. */
const writes = 2;

let house: SearchedHouse;
beforeAll(async () => {
  house = await openSearchedHouse();
}, 120_000);
afterAll(() => house.close());

const faultOf = async () => (await house.world.app.ctx.ports.engines()).standing.fault;
const coordinator = () => house.world.as.coordinator;

/** Somebody is written down, some times. @returns the last one, and how long the quickest answer took */
async function written(headline: string) {
  let id = "";
  let quickestMs = Number.POSITIVE_INFINITY;
  for (let at = 0; at < writes; at++) {
    const began = performance.now();
    id = (await aCandidate(coordinator(), { headline })).id;
    quickestMs = Math.min(quickestMs, performance.now() - began);
  }
  return { id, quickestMs };
}

const isFound = async (id: string, word: string) =>
  (await coordinator().get(`/candidates?q=${word}`)).text.includes(id);

/** The server does what it is asked for again, and what waited for it arrives. */
async function arrives(id: string): Promise<void> {
  const { app } = house.world;
  house.server.behave(undefined);
  house.server.tasks("work");
  // What was under way when it came back may still fail; the next try does not.
  await app.house.worker.drain();
  house.later(20_000);
  await house.look();
  await app.house.worker.drain();
  await house.look();
  expect(await faultOf()).toBeNull();
  expect(await rowsLeft(app)).toBe(0);
  const engine = await app.ctx.ports.index("meilisearch");
  const held = (await engine?.holdings("staff", "candidate", everyBucket, {})) ?? [];
  expect(held.map((one) => one.id)).toContain(id);
}

/** Spoils changes of documents alone; how the server stands, and questions, are answered as ever. */
const onDocuments =
  (behaviour: Behaviour): Behaviour =>
  async (exchange) =>
    exchange.asked.path.includes("/documents") ? behaviour(exchange) : exchange.send(await exchange.truth());

beforeEach(async () => {
  await house.look();
  expect(await faultOf()).toBeNull();
});

test("a server that is known to hang holds up nobody's write and is told nothing until it is back", async () => {
  house.server.behave(deaf);
  await house.look();
  expect(await faultOf()).toBe("unreachable");
  const asked = house.server.asked();
  const { id, quickestMs } = await written("Wheelwright");
  expect(quickestMs).toBeLessThan(waitMs);
  house.later(20_000);
  await house.world.app.house.worker.drain();
  expect(house.server.asked()).toBe(asked);
  expect(await rowsLeft(house.world.app)).toBe(writes);
  expect(await isFound(id, "wheelwright")).toBe(true);
  await arrives(id);
}, 60_000);

test("a server that ends no task holds up nobody's write once it is known to lag", async () => {
  house.server.tasks("hang");
  await aCandidate(coordinator(), { headline: "Thatcher" });
  house.later(61_000);
  await house.look();
  expect(await faultOf()).toBe("failing");
  const { id, quickestMs } = await written("Thatcher");
  expect(quickestMs).toBeLessThan(waitMs);
  expect(await isFound(id, "thatcher")).toBe(true);
  await arrives(id);
}, 60_000);

test("a server that has failed to take changes holds up nobody's write while it is tried again", async () => {
  house.server.behave(onDocuments(({ response }) => void response.destroy()));
  await aCandidate(coordinator(), { headline: "Farrier" });
  house.server.behave(onDocuments(deaf));
  house.later(20_000);
  const asked = house.server.asked();
  const { id, quickestMs } = await written("Farrier");
  expect(quickestMs).toBeLessThan(waitMs);
  await expect.poll(() => house.server.asked()).toBeGreaterThan(asked);
  await arrives(id);
}, 60_000);
