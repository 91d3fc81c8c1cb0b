import { SearchRefusal } from "@tuttu/search";
import { candidateChanges } from "../candidates/index.ts";
import { cardChanges, keepCards } from "../cards/index.ts";
import { indexKeeper, type Reader, unchanged } from "../jobs/index.ts";
import { keepVectors, type LoadRecords, loadRecords } from "../matching/index.ts";
import { openingChanges } from "../openings/index.ts";

/** Rows of the outbox that are read at once: a few tens of milliseconds of work. */
const batch = 100;
/** A server takes many at once better than one after the other: each of its tasks costs most of a second by itself. */
const serverBatch = 5_000;

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

const sourcesOf = (load: LoadRecords) => ({
  candidate: async (...[ctx, changed]: Parameters<Parameters<typeof indexKeeper>[1]["candidate"]>) => [
    ...(await candidateChanges(
      ctx,
      changed.filter(({ version }) => version !== unchanged),
      load.candidate,
    )),
    ...(await cardChanges(ctx, changed, load.candidate)),
  ],
  opening: (...[ctx, changed]: Parameters<Parameters<typeof indexKeeper>[1]["opening"]>) =>
    openingChanges(ctx, changed, load.opening),
});

/**
 * Who reads the outbox for what is derived from profiles and openings beside the database. A row is gone when it was
 * read, so everything that the house derives from a topic is kept by one reader: a slice that keeps something adds its
 * line to `read`.
 */
const houseReader: Reader = {
  name: "house",
  topics: ["candidate", "opening"],
  batch,
  async read(ctx, rows) {
    const load = readOnce(loadRecords(ctx));
    await keepCards(ctx, rows, load.candidate);
    const read = await indexKeeper("embedded", sourcesOf(load))(ctx, rows);
    await keepVectors(
      ctx,
      rows.filter(({ version }) => version !== unchanged),
      load,
    );
    return read;
  },
};

/** Who carries the same changes to a Meilisearch server. One process at a time: the server keeps no order by version. */
const meilisearchReader: Reader = {
  name: "meilisearch",
  topics: ["candidate", "opening"],
  batch: serverBatch,
  isShared: true,
  isOutage: (error) => error instanceof SearchRefusal && error.reason === "unavailable",
  async read(ctx, rows, stillMine) {
    const keep = indexKeeper("meilisearch", sourcesOf(loadRecords(ctx)));
    await stillMine();
    return keep(ctx, rows);
  },
};

export const indexReaders = (withServer: boolean): readonly Reader[] =>
  withServer ? [houseReader, meilisearchReader] : [houseReader];
