import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { configFrom, deriveMissing, enqueue, type House, migrate, openHouse, openLog, runNow } from "@tuttu/api";
import type { Bench } from "../bench.ts";
import { target } from "../figures/target.ts";
import { filledHouse } from "../house/filled-house.ts";
import { openLine } from "./line.ts";

const people = 10_000;
/** Each of them changes a profile and the card that is minted from it: some ten thousand changes wait. */
const changedPeople = 5_000;
const patienceMs = 600_000;
const rowsAtOnce = 500;

async function until(what: string, holds: () => Promise<boolean>): Promise<number> {
  const began = performance.now();
  while (!(await holds())) {
    if (performance.now() - began > patienceMs) throw new Error(`${what} never came`);
    await pause(100);
  }
  return performance.now() - began;
}

/** Changes profiles as an edit does: a new version, and a row of the outbox for each reader. @returns how many */
async function changeMany(house: House, word: string): Promise<number> {
  const ctx = house.contextOf("bench");
  const rows = await ctx.db
    .selectFrom("candidate")
    .select(["id", "programme_id"])
    .orderBy("id")
    .limit(changedPeople)
    .execute();
  for (let from = 0; from < rows.length; from += rowsAtOnce) {
    const some = rows.slice(from, from + rowsAtOnce);
    const ids = some.map(({ id }) => id);
    await ctx.work(async (tx) => {
      await tx
        .updateTable("candidate")
        .set((eb) => ({ version: eb("version", "+", 1), headline: eb(eb.val(`${word} `), "||", eb.ref("headline")) }))
        .where("id", "in", ids)
        .execute();
      const versions = await tx.selectFrom("candidate").select(["id", "version"]).where("id", "in", ids).execute();
      const of = new Map(versions.map(({ id, version }) => [id, version]));
      const notices = some.map(
        ({ id: subjectId, programme_id: programmeId }) =>
          ({ topic: "candidate", subjectId, operation: "put", version: of.get(subjectId) ?? 1, programmeId }) as const,
      );
      await enqueue(tx, ctx, ...notices);
    });
  }
  return rows.length;
}

/** How long after its return a search server knows what was changed while it was away. */
export const benchOutage: Bench = async ({ shared, print }) => {
  const { MEILI_URL: url, MEILI_KEY: key } = process.env;
  if (url === undefined || key === undefined) {
    print("SKIPPED: MEILI_URL and MEILI_KEY name no server");
    return { details: {}, targets: [] };
  }
  const { data } = await filledHouse(shared, people, print);
  const folder = mkdtempSync(join(tmpdir(), "tuttu-outage-"));
  cpSync(data, folder, { recursive: true });
  const line = await openLine(url);
  const env = { TUTTU_DATA: folder, LOG_LEVEL: "error", MEILI_URL: line.url, MEILI_KEY: key, MEILI_PREFIX: "outage" };
  const house = await openHouse(configFrom(env), { log: openLog("error") });
  try {
    await migrate(house.store);
    await deriveMissing(house.contextOf("start"));
    house.worker.start();
    house.watchIndexes();
    const engines = await house.ports.engines();
    const waits = async (reader: "house" | "meilisearch" = "meilisearch") => {
      const rows = house.store.reader.selectFrom("outbox").where("reader", "=", reader);
      const { count } = await rows.select(({ fn }) => fn.countAll<number>().as("count")).executeTakeFirstOrThrow();
      return Number(count);
    };
    const built = await until("the first index", async () => engines.standing.fault === null);
    print(`first index of ${people} on the server after ${(built / 1000).toFixed(1)} s`);
    line.cut();
    const changed = await changeMany(house, "Zymurgist");
    await until("the outage", async () => engines.standing.fault !== null);
    await until("the house's own index", async () => (await waits("house")) === 0);
    const queued = await waits();
    print(`${changed} people changed while the server was away; ${queued} changes wait`);
    line.mend();
    const back = await until("the last change", async () => engines.standing.fault === null && (await waits()) === 0);
    const outcome = await runNow(house.contextOf("bench"), { engine: "meilisearch", kind: "check" });
    const differ = outcome.missing + outcome.stale + outcome.surplus;
    print(`all of them searchable ${(back / 1000).toFixed(1)} s after its return; compared in ${outcome.ms} ms`);
    return {
      details: { built, changed, queued, back, outcome },
      targets: [
        target(`seconds until ${queued} queued changes are searchable after the server's return`, back / 1000, 30),
        target("queued changes that 10000 lack", Math.max(0, 10_000 - queued), 100),
        target("documents that differ afterwards", differ, 0),
        target(`ms to compare ${outcome.documents} equal documents of the house`, outcome.ms, 10_000),
      ],
    };
  } finally {
    await house.close();
    line.close();
    rmSync(folder, { recursive: true, force: true });
  }
};
