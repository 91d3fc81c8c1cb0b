import { join } from "node:path";
import {
  configFrom,
  deriveAll,
  deriveMissing,
  type House,
  indexedDocuments,
  openHouse,
  openSqlite,
  runNow,
  secretsFrom,
} from "@tuttu/api";
import type { Candidate, CandidateMatchPage } from "@tuttu/schema";
import { type CandidateDoc, type IndexChange, SearchRefusal } from "@tuttu/search";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { z } from "zod";
import { type Client, clientOf } from "../fixtures/client.ts";
import { openTestApp, type TestApp } from "../fixtures/open-test-app.ts";
import { aProgramme, asCoordinator, asCounsellor, type SignedIn } from "../fixtures/people.ts";
import { aCandidate, anOpening, anOrganisation, made, moved } from "../fixtures/records.ts";

type People = z.infer<typeof CandidateMatchPage>;

let app: TestApp;
let plain: House;
let byEngine: SignedIn;
let counsellor: SignedIn;
let byMemory: Client;
let openingId: string;
const people = [
  { preferredName: "Aino Järvinen", skills: [{ text: "first aid", level: 3 }, { text: "infection control" }] },
  { preferredName: "Bo Äng", skills: [{ text: "first aid" }], municipality: "Rovaniemi", region: "Lapland" },
  { preferredName: "Cem Demir", skills: [{ text: "bookkeeping" }], languages: [{ language: "fi", cefr: "A1" }] },
  { preferredName: "Dua Khan", skills: [{ text: "pharmacology" }], availableFromOn: "2028-01-01" },
  { preferredName: "Eero Salo", skills: [{ text: "teamwork" }], municipality: "Turku", region: "" },
] as const;

beforeAll(async () => {
  app = await openTestApp({ env: { MATCH_RECALL: "engine" } });
  await deriveMissing(app.house.contextOf("start"));
  const programmeId = await aProgramme(app);
  byEngine = await asCoordinator(app, programmeId);
  counsellor = await asCounsellor(app, programmeId);
  openingId = (
    await anOpening(byEngine, (await anOrganisation(byEngine)).id, {
      skills: [
        { text: "first aid", need: "required", level: 2 },
        { text: "infection control", need: "desirable" },
      ],
      languages: [{ language: "fi", cefr: "B1", need: "requirement" }],
    })
  ).id;
  for (const person of people) {
    const { id, etag } = await aCandidate(byEngine, { ...person });
    await moved<Candidate>(byEngine, `/candidates/${id}`, "publish", etag);
  }
  await aCandidate(byEngine, { preferredName: "Only A Draft" });
  const store = openSqlite(join(app.folder, "tuttu.db"));
  const config = configFrom({ TUTTU_DATA: app.folder, LOG_LEVEL: "silent", MATCH_RECALL: "memory" });
  plain = await openHouse(config, { store, secrets: secretsFrom(Buffer.alloc(32, 7)), rateFactor: 10_000 });
  byMemory = clientOf(plain.app, app.config.baseUrl, byEngine.cookie);
}, 240_000);
afterAll(async () => {
  await plain.close();
  await app.close();
});

const page = async (client: Client, query = "limit=3") =>
  made(await client.get<People>(`/openings/${openingId}/matches?${query}`));
/** A page without its cursors, which are sealed anew each time. */
const shown = async (client: Client, query?: string) => {
  const { next, ...rest } = await page(client, query);
  return { ...rest, goesOn: next !== null };
};
const engine = async () => (await app.ctx.ports.engine()) as { recall: (...asked: never[]) => Promise<unknown> };

test("the engine hands over people, and the page is the one that memory gives: order, totals, reasons, count", async () => {
  const asked = await engine();
  const recall = asked.recall.bind(asked);
  let calls = 0;
  asked.recall = (...more) => {
    calls += 1;
    return recall(...more);
  };
  for (const query of ["limit=3", "limit=100", "limit=3&direction=candidate", "limit=3&direction=both"]) {
    expect(await shown(byEngine, query)).toEqual(await shown(byMemory, query));
  }
  expect(calls).toBe(4);
  const { next } = await page(byEngine);
  const [second, same] = [
    await page(byEngine, `limit=3&cursor=${next}`),
    await page(byMemory, `limit=3&cursor=${next}`),
  ];
  expect(second).toEqual(same);
  expect(second.items.map(({ rank }) => rank)).toEqual([4, 5]);
  asked.recall = recall;
});

test("filters and a counsellor's own list give the same page either way", async () => {
  for (const query of ["limit=100&region=Lapland", "limit=100&q=first%20aid"]) {
    expect(await shown(byEngine, query)).toEqual(await shown(byMemory, query));
  }
  const same = clientOf(plain.app, app.config.baseUrl, counsellor.cookie);
  expect(await shown(counsellor)).toEqual(await shown(same));
});

test("who is paused or withdrawn since is not shown, whatever the engine hands over", async () => {
  const asked = await engine();
  const recall = asked.recall.bind(asked);
  const { items } = await page(byEngine, "limit=100");
  const gone = items[0]?.candidate.id ?? "";
  const { etag } = await byEngine.get(`/candidates/${gone}`);
  await moved<Candidate>(byEngine, `/candidates/${gone}`, "pause", etag);
  asked.recall = async () => ({ found: items.map(({ candidate }) => ({ id: candidate.id, bound: 9 })), floor: 0 });
  const after = await page(byEngine, "limit=100");
  expect(after.items.map(({ candidate }) => candidate.id)).not.toContain(gone);
  expect(after.total).toBe(people.length - 1);
  asked.recall = recall;
  expect(await shown(byEngine, "limit=100")).toEqual(await shown(byMemory, "limit=100"));
});

test("where the engine cannot tell, or its index knows no marks, matching looks at everybody", async () => {
  const asked = await engine();
  const recall = asked.recall.bind(asked);
  asked.recall = async () => {
    throw new SearchRefusal("unavailable", "gone");
  };
  expect(await shown(byEngine)).toEqual(await shown(byMemory));
  asked.recall = recall;
  await forgetMarks();
  expect(await shown(byEngine)).toEqual(await shown(byMemory));
  await deriveAll(app.house.contextOf("test"));
});

/** The index alone is told of everybody without marks. */
async function forgetMarks() {
  const changes: IndexChange[] = [];
  for (const source of indexedDocuments) {
    for await (const { doc, version } of source(app.house.contextOf("test"))) {
      const { matching: _, ...bare } = doc as CandidateDoc;
      changes.push({ op: "put", doc: bare, version, repair: true });
    }
  }
  await (await app.ctx.ports.index("embedded"))?.apply(changes, {});
}

test("a comparison by a process that matches in memory finds as little wrong as one by the server", async () => {
  // Whoever employers may find has a card beside the profile.
  const cards = await app.ctx.db.selectFrom("card").select("candidate_id").where("is_listed", "=", 1).execute();
  expect(cards.length).toBeGreaterThan(0);
  const documents = people.length + 2 + cards.length;
  for (const house of [plain, app.house]) {
    const outcome = await runNow(house.contextOf("check"), { engine: "embedded", kind: "check" });
    expect(outcome).toMatchObject({ documents, missing: 0, stale: 0, surplus: 0 });
  }
  await forgetMarks();
  const mended = await runNow(plain.contextOf("check"), { engine: "embedded", kind: "check" });
  expect(mended).toMatchObject({ stale: people.length + 1, repaired: people.length + 1 });
  expect(await runNow(app.house.contextOf("check"), { engine: "embedded", kind: "check" })).toMatchObject({ stale: 0 });
});

test("whom a process that matches in memory writes down is recalled by the engine", async () => {
  const { id, etag } = await aCandidate(byMemory, { preferredName: "Fia Lund", skills: [{ text: "first aid" }] });
  await moved<Candidate>(byMemory, `/candidates/${id}`, "publish", etag);
  const { items } = await page(byEngine, "limit=100");
  expect(items.map(({ candidate }) => candidate.id)).toContain(id);
  expect(await shown(byEngine, "limit=100")).toEqual(await shown(byMemory, "limit=100"));
});

test("a house that turns to the engine builds its index anew at its start, and is right at once", async () => {
  const before = await openTestApp();
  const coordinator = await asCoordinator(before, await aProgramme(before));
  await aCandidate(coordinator, { preferredName: "Gia Holm", skills: [{ text: "first aid" }] });
  const open = (recall: "engine" | "memory") =>
    openHouse(configFrom({ TUTTU_DATA: before.folder, LOG_LEVEL: "silent", MATCH_RECALL: recall }), {
      store: openSqlite(join(before.folder, "tuttu.db")),
      secrets: secretsFrom(Buffer.alloc(32, 7)),
    });
  const after = await open("engine");
  await deriveMissing(after.contextOf("start"));
  const { embedded } = await after.ports.engines();
  expect(await embedded.health({})).toMatchObject({ state: "ready" });
  const checking = await open("memory");
  for (const house of [after, checking]) {
    const outcome = await runNow(house.contextOf("check"), { engine: "embedded", kind: "check" });
    expect(outcome).toMatchObject({ documents: 1, stale: 0 });
  }
  for (const house of [checking, after, before]) await house.close();
});
