import type { Bench } from "../../bench.ts";
import { escoFolder, openingsOfWorld, worldOf } from "../../world/shared-data.ts";
import { benchEngines } from "./index.ts";

/** The embedded engine and, where one is named, a live Meilisearch server, side by side on the same world. */
export const benchSearchEngines: Bench = async ({ shared, sizes, queries, print }) => {
  const { folder, ...world } = await worldOf(shared, Math.max(...sizes));
  const { engines, targets } = await benchEngines({
    sizes,
    queries: Math.min(queries, openingsOfWorld),
    esco: escoFolder(shared),
    world,
    folder,
    print,
  });
  return { details: { engines }, targets };
};
