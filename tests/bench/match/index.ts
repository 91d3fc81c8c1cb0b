import type { Bench } from "../bench.ts";
import { benchRank } from "../rank/index.ts";
import { benchSearch } from "../search/index.ts";
import { escoFolder, openingsOfWorld, worldOf } from "../world/shared-data.ts";

/** Text search, the best 50 for an opening, and type-ahead, beside peers on the same data. */
export const benchMatch: Bench = async ({ shared, sizes, queries, only, print }) => {
  const { folder, ...world } = await worldOf(shared, Math.max(...sizes));
  const text =
    only === "rank"
      ? undefined
      : await benchSearch({ sizes, questions: queries, shared, people: world.candidates, folder, print });
  const rank =
    only === "search"
      ? undefined
      : await benchRank({
          sizes,
          queries: Math.min(queries, openingsOfWorld),
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
