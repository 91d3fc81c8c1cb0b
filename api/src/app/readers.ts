import { candidateChanges } from "../candidates/index.ts";
import { indexKeeper, type Reader } from "../jobs/index.ts";
import { keepVectors, type LoadRecords, loadRecords } from "../matching/index.ts";
import { openingChanges } from "../openings/index.ts";

/** Rows of the outbox that are read at once: a few tens of milliseconds of work. */
const batch = 100;

/** Reads every record once, however many keep something of it. */
function readOnce(load: LoadRecords): LoadRecords {
  const seen = new Map<string, Promise<ReadonlyMap<string, never>>>();
  const once = <K extends keyof LoadRecords>(kind: K, ids: readonly string[]): ReturnType<LoadRecords[K]> => {
    const key = `${kind} ${ids.join(" ")}`;
    const known = seen.get(key) ?? (load[kind](ids) as Promise<ReadonlyMap<string, never>>);
    seen.set(key, known);
    return known as ReturnType<LoadRecords[K]>;
  };
  return { candidate: (ids) => once("candidate", ids), opening: (ids) => once("opening", ids) };
}

/**
 * Who reads the outbox for what is derived from profiles and openings. A row is gone when it was read, so everything
 * derived from a topic is kept by one reader: a slice that keeps something adds its line to `read`.
 */
export const indexReaders: readonly Reader[] = [
  {
    topics: ["candidate", "opening"],
    batch,
    async read(ctx, rows) {
      const load = readOnce(loadRecords(ctx));
      const keepIndex = indexKeeper({
        candidate: (own, changed) => candidateChanges(own, changed, load.candidate),
        opening: (own, changed) => openingChanges(own, changed, load.opening),
      });
      await keepIndex(ctx, rows);
      await keepVectors(ctx, rows, load);
    },
  },
];
