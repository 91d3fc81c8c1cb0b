import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { aCandidate } from "../../fixtures/records.ts";
import { serveSearch } from "../../fixtures/search-server/serve.ts";
import { says } from "../../fixtures/search-server/spoil.ts";
import { rowsLeft } from "../../fixtures/searched-house/index-parity.ts";
import {
  openHouseBeside,
  openSearchedHouse,
  type SearchedHouse,
} from "../../fixtures/searched-house/open-searched-house.ts";

const said = "The provided API key is invalid.";
const refusal = JSON.stringify({ message: said, code: "invalid_api_key", type: "auth", link: "" });

let house: SearchedHouse;
beforeAll(async () => {
  house = await openSearchedHouse({ MEILI_SEARCH_KEY: "6062abda-a5aa-4414-ac91-ecd7944c0f8d:a key of questions" });
}, 120_000);
afterAll(() => house.close());

const standing = async () => (await house.world.app.ctx.ports.engines()).standing;

beforeEach(async () => {
  await house.server.up();
  house.server.behave(undefined);
  house.later(20_000);
  await house.look();
  expect(await standing()).toMatchObject({ fault: null, answering: "meilisearch" });
});

test.each([401, 403])(
  "a server that answers everything with %d refuses the key, which is not being away",
  async (status) => {
    house.server.behave(says(status, refusal));
    await house.look();
    expect(await standing()).toMatchObject({
      answering: "embedded",
      fault: "refused",
      detail: `refuses the key: ${said}`,
    });
  },
);

test("a server that refuses the key of questions alone is not asked, and is told changes all the same", async () => {
  house.server.behave(async (exchange) =>
    exchange.asked.path === "/multi-search" ? says(403, refusal)(exchange) : exchange.send(await exchange.truth()),
  );
  await house.look();
  expect(await standing()).toMatchObject({
    answering: "embedded",
    fault: "refused",
    detail: `refuses the key of questions: ${said}`,
  });
  const { coordinator } = house.world.as;
  const { id } = await aCandidate(coordinator, { headline: "Lacemaker" });
  await house.world.app.house.worker.drain();
  expect(await rowsLeft(house.world.app)).toBe(0);
  expect((await coordinator.get("/candidates?q=lacemaker")).text).toContain(id);
});

test("a server that reports well and answers no question is not asked, before anybody has waited for it", async () => {
  house.server.behave(async (exchange) =>
    exchange.asked.path === "/multi-search" ? void exchange.response.destroy() : exchange.send(await exchange.truth()),
  );
  await house.look();
  expect(await standing()).toMatchObject({ answering: "embedded", fault: "failing" });
});

test("a server that is not there is told of by what the machine said first", async () => {
  await house.server.down();
  // A connection that was kept has been closed by the other side, which the first look finds out.
  await house.look();
  await house.look();
  const { port } = new URL(house.server.url);
  expect(await standing()).toMatchObject({
    fault: "unreachable",
    detail: expect.stringContaining(`ECONNREFUSED 127.0.0.1:${port}`),
  });
});

test("a house that starts with a server at fault says so in its log, once, with what the server said", async () => {
  const server = await serveSearch();
  server.behave(says(403, refusal));
  const started = await openHouseBeside({ server });
  await started.look();
  const told = started.world.log
    .map((line) => JSON.parse(line) as { level: string; fault?: string; detail?: string })
    .filter(({ fault }) => fault !== undefined);
  await started.close();
  expect(told).toMatchObject([{ level: "warn", fault: "refused", detail: `refuses the key: ${said}` }]);
});
