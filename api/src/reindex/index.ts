import type { Context } from "../app/context.ts";
import { candidateDocuments } from "../candidates/index.ts";
import { rebuildIndex } from "../jobs/index.ts";
import { relink } from "../linking/index.ts";
import { refreshVectors } from "../matching/index.ts";
import { openingDocuments } from "../openings/index.ts";

export interface ReindexOptions {
  /** Link anew what no person has decided, before everything else; for another taxonomy or linker. */
  readonly relinking?: boolean;
  /** Make vectors again that are up to date. */
  readonly all?: boolean;
  readonly onStep?: (step: "linking" | "matching" | "search", done: number) => void;
}

export interface Reindexed {
  readonly relinked: number;
  readonly vectors: number;
  readonly documents: number;
}

/** Works out anew what is derived from the database: links, vectors of matching, the search index. */
export async function reindexAll(
  ctx: Context,
  { relinking = false, all = true, onStep }: ReindexOptions = {},
): Promise<Reindexed> {
  const relinked = relinking ? await relink(ctx, ({ done }) => onStep?.("linking", done)) : 0;
  const vectors = await refreshVectors(ctx, { all, onProgress: ({ done }) => onStep?.("matching", done) });
  const { indexed } = await rebuildIndex(ctx, [candidateDocuments, openingDocuments], (done) =>
    onStep?.("search", done),
  );
  return { relinked, vectors, documents: indexed };
}
