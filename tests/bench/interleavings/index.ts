import { type Histories, historiesLine, runHistories } from "../../contract/interleavings/run-histories.ts";
import { fileStorage, type Storage, serverStorage } from "../../contract/interleavings/storage.ts";
import type { Bench } from "../bench.ts";
import { target } from "../figures/target.ts";

const histories = 1_000;
/** A real server makes six indexes for each history. */
const liveHistories = 100;

/**
 * Histories of puts, removals, rebuilds, crashes, lost answers and late changes, from seeds: on the embedded engine, on a
 * server of our own and, where MEILI_URL names one, on that.
 */
export const benchInterleavings: Bench = async ({ print }) => {
  const { MEILI_URL: url, MEILI_KEY: key } = process.env;
  const details: Record<string, Histories> = {};
  const run = async (engine: string, count: number, open: () => Promise<Storage>) => {
    const told = await runHistories(0, count, open);
    details[engine] = told;
    print(historiesLine(engine, told));
    for (const one of told.wrong) print(JSON.stringify(one));
    return target(`histories that end wrong, of ${count}, ${engine}`, told.wrong.length, 0);
  };
  const targets = [
    await run("embedded", histories, fileStorage),
    await run("meilisearch", histories, () => serverStorage()),
  ];
  if (url === undefined || key === undefined) print("skipped: a real server (MEILI_URL and MEILI_KEY are not set)");
  else targets.push(await run("meilisearch-live", liveHistories, () => serverStorage({ url, key })));
  return { details, targets };
};
