import { mkdirSync } from "node:fs";
import { join } from "node:path";
import type { Bench } from "../bench.ts";
import { benchRank } from "../rank/index.ts";
import { benchSearch } from "../search/index.ts";
import { cacheFolder, escoFolder, makeWorld } from "../world/shared-data.ts";

const openings = 1_000;

/** Text search, the best 50 for an opening, and type-ahead, beside peers on the same data. */
export const benchMatch: Bench = async ({ shared, sizes, queries, only, print }) => {
  const people = Math.max(...sizes);
  const folder = join(cacheFolder, `world-${people}`);
  mkdirSync(folder, { recursive: true });
  const world = await makeWorld(shared, { candidates: people, openings }, folder);
  const text =
    only === "rank"
      ? undefined
      : await benchSearch({ sizes, questions: queries, shared, people: world.candidates, folder, print });
  const rank =
    only === "search"
      ? undefined
      : await benchRank({
          sizes,
          queries: Math.min(queries, openings),
          esco: escoFolder(shared),
          world,
          folder,
          print,
          peer: (size) =>
            text?.subjects.find(({ name, documents }) => name === "minisearch" && documents === size)?.ask,
        });
  return {
    details: { subjects: text?.subjects, changes: text?.changes, suggest: text?.suggest, rank: rank?.reports },
    targets: [...(text?.targets ?? []), ...(rank?.targets ?? [])],
  };
};
