import type { TalentPage } from "@tuttu/schema";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { z } from "zod";
import type { SignedIn } from "../fixtures/people.ts";
import { made } from "../fixtures/records.ts";
import { differences } from "../fixtures/searched-house/index-parity.ts";
import { openSearchedHouse } from "../fixtures/searched-house/open-searched-house.ts";
import { canariesOf, cardCanariesOf } from "../permissions/world/canaries.ts";

type Page = z.infer<typeof TalentPage>;

let house: Awaited<ReturnType<typeof openSearchedHouse>>;
beforeAll(async () => {
  house = await openSearchedHouse();
  await house.world.publishPerson();
  await house.world.app.house.worker.drain();
}, 120_000);
afterAll(() => house.close());

const people = () =>
  [...house.server.state.indexes]
    .filter(([name]) => name.includes("published") && name.includes("candidate"))
    .flatMap(([, shelf]) => [...shelf.docs.values()]);
const search = async (who: "memberA" | "memberBlocked", query = "") =>
  made(await (house.world.as[who] as SignedIn).get<Page>(`/talent${query}`));

test("what a search server holds of people for employers is their cards, and the same as the house's own index", async () => {
  await house.even();
  expect(await differences(house.world.app)).toEqual([]);
  const held = JSON.stringify(people()).toLowerCase();
  expect(held).toContain(cardCanariesOf("person")[0]);
  for (const person of ["person", "other", "restricted", "foreign"] as const) {
    const hidden = canariesOf(person).filter((word) => !cardCanariesOf(person).includes(word));
    expect(hidden.filter((word) => held.includes(word))).toEqual([]);
  }
});

test("a server finds people by their cards alone, and not for an organisation that they have blocked", async () => {
  const [headline = ""] = cardCanariesOf("person");
  const page = await search("memberA", `?q=${headline}`);
  expect([page.degraded, page.items.map((one) => one.headline)]).toEqual([false, [headline]]);
  expect((await search("memberBlocked", `?q=${headline}`)).items).toEqual([]);
  const hidden = canariesOf("person").filter((word) => !cardCanariesOf("person").includes(word));
  for (const word of hidden) expect((await search("memberA", `?q=${word}`)).items).toEqual([]);
});

test("who withdraws is gone from the server as well", async () => {
  const { app, programme, as } = house.world;
  const { etag } = await as.coordinator.get(`/candidates/${programme.other}`);
  made(await as.coordinator.post(`/candidates/${programme.other}/withdraw`, undefined, { "if-match": etag }));
  await app.house.worker.drain();
  expect(people().map(({ id }) => id)).not.toContain(programme.other);
  expect((await search("memberA")).items.map((one) => one.headline)).not.toContain(cardCanariesOf("other")[0]);
});
