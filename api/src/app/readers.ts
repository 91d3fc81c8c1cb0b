import { candidateChanges } from "../candidates/index.ts";
import { indexKeeper, type Reader } from "../jobs/index.ts";
import { keepVectors } from "../matching/index.ts";
import { openingChanges } from "../openings/index.ts";

/** Rows of the outbox that are read at once: a few tens of milliseconds of work. */
const batch = 100;

const keepIndex = indexKeeper({ candidate: candidateChanges, opening: openingChanges });

/**
 * Who reads the outbox for what is derived from profiles and openings. A row is gone when it was read, so everything
 * derived from a topic is kept by one reader: a slice that keeps something adds its line to `read`.
 */
export const indexReaders: readonly Reader[] = [
  {
    topics: ["candidate", "opening"],
    batch,
    async read(ctx, rows) {
      await keepIndex(ctx, rows);
      await keepVectors(ctx, rows);
    },
  },
];
