import { refreshCards } from "../cards/index.ts";
import { Refusal } from "../http/refusal.ts";
import { indexedDocuments, runNow } from "../indexing/index.ts";
import { rebuildIndex } from "../jobs/index.ts";
import { relink } from "../linking/index.ts";
import { keepMarks, refreshVectors } from "../matching/index.ts";
import type { Context } from "./context.ts";

type OnProgress = (step: "links" | "documents" | "vectors", done: number) => void;

/** A run under way is no reason to build nothing: then this one is told of nowhere. */
async function rebuildEmbedded(ctx: Context, onDocument: (done: number) => void): Promise<number> {
  try {
    return (await runNow(ctx, { engine: "embedded", kind: "rebuild" }, onDocument)).documents;
  } catch (error) {
    if (!(error instanceof Refusal && error.slug === "still-running")) throw error;
    return (await rebuildIndex(ctx, "embedded", indexedDocuments, async (done) => onDocument(done))).indexed;
  }
}

/** Works out everything anew that is derived from the database. @returns how many documents and vectors were made */
export async function deriveAll(ctx: Context, onProgress: OnProgress = () => {}) {
  if ((await refreshCards(ctx)) > 0) await ctx.ports.drain(["candidate"]);
  const indexed = await rebuildEmbedded(ctx, (done) => onProgress("documents", done));
  const vectors = await refreshVectors(ctx, { all: true, onProgress: ({ done }) => onProgress("vectors", done) });
  return { documents: indexed, vectors };
}

/**
 * At a start: builds the index where it is missing or of other settings, and the vectors that are missing. Where matching
 * asks the engine, documents carry what it needs for that from here on.
 */
export async function deriveMissing(ctx: Context): Promise<void> {
  if (ctx.ports.matchRecall === "engine") await ctx.work((tx) => keepMarks(tx, ctx.now()));
  const { embedded } = await ctx.ports.engines();
  const { documents, state } = await embedded.health({ requestId: ctx.requestId });
  const isEmpty = documents.every(({ count }) => count === 0);
  if (isEmpty || state === "stale-settings") {
    await rebuildIndex(ctx, "embedded", indexedDocuments);
  }
  await refreshVectors(ctx);
  await refreshCards(ctx);
}

/**
 * After another taxonomy came into force: what machines linked is linked anew, then everything derived is made from it.
 * @returns how many records have new links
 */
export async function deriveFromTaxonomy(ctx: Context, onProgress: OnProgress = () => {}): Promise<number> {
  const relinked = await relink(ctx, ({ done }) => onProgress("links", done));
  await deriveAll(ctx, onProgress);
  return relinked;
}
