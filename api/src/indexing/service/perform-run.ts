import type { IndexRunTable } from "@tuttu/schema";
import type { Context } from "../../app/context.ts";
import { beginReading, rebuildIndex, unpark, wasRebuilt } from "../../jobs/index.ts";
import { emptyOutcome, type Outcome } from "../domain/to-run.ts";
import { endRun, tellProgress } from "../repository/runs.ts";
import { checkIndex } from "./check-index.ts";
import { countIndexed } from "./count-indexed.ts";
import { indexedDocuments, outboxReaderOf } from "./indexed.ts";

/** A run that has not told of itself for so long is taken for dead. */
export const runLeaseMs = 60_000;
/** Progress is written down this often at most. */
const tellEveryMs = 1_000;

export type OnProgress = (done: number, total: number) => void;

/** Somebody has taken this run for dead. */
class RunLost extends Error {}

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
 */
export async function performRun(
  ctx: Context,
  run: IndexRunTable,
  { onProgress = () => {}, signal }: Watched = {},
): Promise<Outcome> {
  const total = await countIndexed(ctx);
  let told = 0;
  const tell = async (done: number) => {
    if (signal?.aborted === true) throw new Error("stopped");
    onProgress(done, total);
    const now = ctx.clock().getTime();
    if (now - told < tellEveryMs) return;
    told = now;
    const leaseUntil = new Date(now + runLeaseMs).toISOString();
    const isMine = await ctx.work((tx) => tellProgress(tx, run.id, { done, total: Math.max(total, done), leaseUntil }));
    if (!isMine) throw new RunLost("the run was taken for dead");
  };
  try {
    await tell(0);
    const outcome = await (run.kind === "rebuild" ? rebuild(ctx, run, tell) : checkIndex(ctx, run.engine, tell));
    const end = { state: "done", outcome: JSON.stringify(outcome), error: null, ended_at: ctx.now() } as const;
    await ctx.work((tx) => endRun(tx, run.id, { ...end, done: outcome.documents }));
    ctx.log.info({ engine: run.engine, kind: run.kind, outcome }, "index run done");
    return outcome;
  } catch (error) {
    const said = (error instanceof Error ? error.message : String(error)).slice(0, 300);
    const end = { state: "failed", outcome: "{}", error: said, ended_at: ctx.now() } as const;
    if (!(error instanceof RunLost)) await ctx.work((tx) => endRun(tx, run.id, end));
    ctx.log.error({ engine: run.engine, kind: run.kind, said }, "index run failed");
    throw error;
  }
}
