import { afterAll, beforeAll, expect, test } from "vitest";
import { aCandidate } from "../../fixtures/records.ts";
import { openSearchedHouse, type SearchedHouse } from "../../fixtures/searched-house/open-searched-house.ts";

let house: SearchedHouse;
beforeAll(async () => {
  house = await openSearchedHouse();
}, 120_000);
afterAll(() => house.close());

interface Page {
  readonly degraded: boolean;
  readonly items: readonly { readonly id: string }[];
}

test("while a server's lost index is made anew nobody is told that there is nobody, and afterwards it is asked again", async () => {
  const { coordinator } = house.world.as;
  const { id } = await aCandidate(coordinator, { headline: "Chandler" });
  const page = async () => (await coordinator.get<Page>("/candidates?q=chandler")).body;
  const found = { items: [{ id }] };
  expect(await page()).toMatchObject({ ...found, degraded: false });
  await house.server.loseIndexes();
  for (let at = 0; at < 4; at++) expect(await page()).toMatchObject({ ...found, degraded: true });
  await house.look();
  house.later(11_000);
  await house.look();
  expect(await page()).toMatchObject({ ...found, degraded: false });
}, 60_000);
