import type { IndexRunTable } from "@tuttu/schema";
import type { Context } from "../../app/context.ts";
import { beginReading, rebuildIndex, unpark, wasRebuilt } from "../../jobs/index.ts";
import { emptyOutcome, type Outcome } from "../domain/to-run.ts";
import { endRun, tellProgress } from "../repository/runs.ts";
import { checkIndex } from "./check-index.ts";
import { countIndexed } from "./count-indexed.ts";
import { indexedDocuments, outboxReaderOf } from "./indexed.ts";
import { keepRunAlive, leaseFrom, RunLost } from "./run-lease.ts";

/** Progress is written down this often at most. */
const tellEveryMs = 1_000;

export type OnProgress = (done: number, total: number) => void;

async function rebuild(
  ctx: Context,
  run: IndexRunTable,
  onDocument: (count: number) => Promise<void>,
): Promise<Outcome> {
  const reader = outboxReaderOf(run.engine);
  // What changes while it is built must reach it too.
  if (reader !== "house") await ctx.work((tx) => beginReading(tx, reader, ctx.now()));
  const { indexed, refused, ms } = await rebuildIndex(ctx, run.engine, indexedDocuments, onDocument);
  await ctx.work(async (tx) => {
    await wasRebuilt(tx, reader);
    await unpark(tx, reader);
  });
  await ctx.ports.drain(["candidate", "opening"]);
  return { ...emptyOutcome, documents: indexed, refused: refused.length, ms };
}

interface Watched {
  readonly onProgress?: OnProgress | undefined;
  /** The house is being closed: the run ends with the document in hand, and says so. */
  readonly signal?: AbortSignal | undefined;
}

/**
 * Does what a claimed run asks for and writes down how it ended; a failure is told in the run and thrown.
 * @param ctx of the house itself, so that every programme is read
 * @throws RunLost where it was taken for dead meanwhile, however it went
 */
export async function performRun(
  ctx: Context,
  run: IndexRunTable,
  { onProgress = () => {}, signal }: Watched = {},
): Promise<Outcome> {
  let total = await countIndexed(ctx);
  const beat = keepRunAlive(ctx, run.id);
  let told = 0;
  const tell = async (done: number) => {
    if (signal?.aborted === true) throw new Error("stopped");
    beat.check();
    // Some may have been added since they were counted.
    total = Math.max(total, done);
    onProgress(done, total);
    const now = ctx.clock().getTime();
    if (now - told < tellEveryMs) return;
    told = now;
    const progress = { done, total, leaseUntil: leaseFrom(ctx) };
    if (!(await ctx.work((tx) => tellProgress(tx, run.id, progress)))) throw new RunLost();
  };
  try {
    await tell(0);
    const outcome = await (run.kind === "rebuild" ? rebuild(ctx, run, tell) : checkIndex(ctx, run.engine, tell));
    const end = { state: "done", outcome: JSON.stringify(outcome), error: null, ended_at: ctx.now() } as const;
    const isMine = await ctx.work((tx) => endRun(tx, run.id, { ...end, done: outcome.documents, total }));
    if (!isMine) throw new RunLost();
    ctx.log.info({ engine: run.engine, kind: run.kind, outcome }, "index run done");
    return outcome;
  } catch (error) {
    const said = (error instanceof Error ? error.message : String(error)).slice(0, 300);
    const end = { state: "failed", outcome: "{}", error: said, ended_at: ctx.now() } as const;
    if (!(error instanceof RunLost)) await ctx.work((tx) => endRun(tx, run.id, end));
    ctx.log.error({ engine: run.engine, kind: run.kind, said }, "index run failed");
    throw error;
  } finally {
    await beat.end();
  }
}
