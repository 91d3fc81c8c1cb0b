import { mkdirSync } from "node:fs";
import { join } from "node:path";
import type { Bench } from "../../bench.ts";
import { cacheFolder, escoFolder, makeWorld } from "../../world/shared-data.ts";
import { benchEngines } from "./index.ts";

const openings = 1_000;

/** The embedded engine and, where one is named, a live Meilisearch server, side by side on the same world. */
export const benchSearchEngines: Bench = async ({ shared, sizes, queries, print }) => {
  const people = Math.max(...sizes);
  const folder = join(cacheFolder, `world-${people}`);
  mkdirSync(folder, { recursive: true });
  const world = await makeWorld(shared, { candidates: people, openings }, folder);
  const { engines, targets } = await benchEngines({
    sizes,
    queries: Math.min(queries, openings),
    esco: escoFolder(shared),
    world,
    folder,
    print,
  });
  return { details: { engines }, targets };
};
