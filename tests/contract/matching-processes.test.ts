import { join } from "node:path";
import { type House, openHouse, openSqlite, secretsFrom } from "@tuttu/api";
import type { Candidate, CandidateMatchPage, CandidatePage } from "@tuttu/schema";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { z } from "zod";
import { type Client, clientOf } from "../fixtures/client.ts";
import { openTestApp, type TestApp } from "../fixtures/open-test-app.ts";
import { aProgramme, asCoordinator, type SignedIn } from "../fixtures/people.ts";
import { aCandidate, anOpening, anOrganisation, made, moved } from "../fixtures/records.ts";

type People = z.infer<typeof CandidateMatchPage>;

let app: TestApp;
let second: House;
let here: SignedIn;
let there: Client;
let openingId: string;
beforeAll(async () => {
  app = await openTestApp();
  here = await asCoordinator(app, await aProgramme(app));
  const { id } = await anOrganisation(here);
  openingId = (await anOpening(here, id)).id;
  const store = openSqlite(join(app.folder, "tuttu.db"));
  second = await openHouse(app.config, { store, secrets: secretsFrom(Buffer.alloc(32, 7)), rateFactor: 10_000 });
  there = clientOf(second.app, app.config.baseUrl, here.cookie);
}, 240_000);
afterAll(async () => {
  await second.close();
  await app.close();
});

const ranked = async (client: Client) =>
  made(await client.get<People>(`/openings/${openingId}/matches?limit=100`)).items.map(
    ({ candidate, match }) => [candidate.id, match.total] as const,
  );
const listed = async (client: Client) =>
  made(await client.get<z.infer<typeof CandidatePage>>("/candidates?q=nurse&sort=name")).items.map(({ id }) => id);

test("two processes on one data folder rank and find alike after each write of either", async () => {
  expect(await ranked(there)).toEqual([]);
  const draft = await aCandidate(here, { preferredName: "Aino Järvinen" });
  const live = await moved<Candidate>(here, `/candidates/${draft.id}`, "publish", draft.etag);
  expect(await ranked(there)).toHaveLength(1);
  const other = await aCandidate(there, { preferredName: "Bo Äng", skills: [{ text: "bookkeeping" }] });
  const shown = await moved<Candidate>(there, `/candidates/${other.id}`, "publish", other.etag);
  expect((await ranked(here)).map(([id]) => id)).toEqual([live.id, other.id]);
  expect(await ranked(there)).toEqual(await ranked(here));
  expect(await listed(there)).toEqual(await listed(here));
  made(
    await there.patch<Candidate>(`/candidates/${other.id}`, shown.etag, { skills: [{ text: "first aid", level: 4 }] }),
  );
  const [before] = await ranked(here);
  expect(await ranked(there)).toEqual(await ranked(here));
  expect(before?.[1]).toBeGreaterThan(0);
  await moved<Candidate>(here, `/candidates/${live.id}`, "withdraw", live.etag);
  expect((await ranked(there)).map(([id]) => id)).toEqual([other.id]);
  expect(await listed(there)).toEqual(await listed(here));
});

test("writes of both in turn leave both with the same ranking, and nobody missing", async () => {
  const ids: string[] = [];
  for (let at = 0; at < 12; at++) {
    const client = at % 2 === 0 ? here : there;
    const draft = await aCandidate(client, { preferredName: `Person ${at}` });
    ids.push((await moved<Candidate>(client, `/candidates/${draft.id}`, "publish", draft.etag)).id);
    if (at % 5 === 0) expect(await ranked(there)).toEqual(await ranked(here));
  }
  const both = await Promise.all([ranked(here), ranked(there), ranked(there), ranked(here)]);
  expect(both[0].map(([id]) => id)).toEqual(expect.arrayContaining(ids));
  for (const one of both) expect(one).toEqual(both[0]);
});
