import { setTimeout as wait } from "node:timers/promises";
import type { ImportRunTable } from "@tuttu/schema";
import type { Context } from "../../app/context.ts";
import { outcomeOf } from "../domain/outcome.ts";
import { countRows, hintGroups } from "../repository/rows.ts";
import type { Job } from "./jobs.ts";
import { keepLease, moveOn } from "./keep-lease.ts";
import { beginLanding, Contended, holdRows, land } from "./land-import.ts";
import { forgetLinks, memoryOf } from "./memories.ts";
import { oneAtATime } from "./one-at-a-time.ts";
import { settleImport } from "./settle-import.ts";
import { removeHeld, removeHeldByDead } from "./sweep-held.ts";
import { waitingRows } from "./waiting-rows.ts";

/** Another process may be at the same people: it is done in a minute, or it has died and its lease has lapsed. */
const patienceMs = 90_000;
const waitMsMax = 5_000;
const firstWaitMs = 100;
/** Rows that are read at once. */
const groupSize = 500;

/** Holds what a checked import writes, and lands it. Holding counts as half of the way. */
async function landOnce(ctx: Context, run: ImportRunTable, job: Job): Promise<ImportRunTable> {
  const landing = beginLanding(ctx, run, { memory: await memoryOf(ctx, run.id), job, publish: run.publish === 1 });
  const wanted = Math.max(1, run.rows_new + run.rows_changed);
  let seen = 0;
  for await (const rows of waitingRows(ctx.db, run.id, groupSize)) {
    await holdRows(landing, rows);
    seen += rows.length;
    job.done = Math.round((run.rows_total * seen) / wanted / 2);
  }
  job.signal.throwIfAborted();
  return land(landing, run);
}

/** Lands an import; where others have written the same meanwhile, all is worked out anew. @throws Contended */
async function landed(ctx: Context, run: ImportRunTable, job: Job): Promise<ImportRunTable> {
  const beganMs = ctx.clock().getTime();
  for (let tries = 0; ; tries++) {
    // What a process that died has left.
    await removeHeld(ctx, run);
    try {
      return await landOnce(ctx, run, job);
    } catch (error) {
      if (!(error instanceof Contended) || ctx.clock().getTime() - beganMs > patienceMs) throw error;
      await wait(Math.min(waitMsMax, firstWaitMs * 2 ** tries), undefined, { signal: job.signal });
      await keepLease(ctx, run, job);
      await removeHeldByDead(ctx, run);
    }
  }
}

const topics = ["candidate", "opening"] as const;

/** Settles what has landed. Ends in `done`; search and matching hear of it from then on, as of anything else. */
export async function finishImport(ctx: Context, run: ImportRunTable, job: Job): Promise<void> {
  job.phase = "searchable";
  await ctx.ports.learnSizes();
  await settleImport(ctx, run, job);
  const outcome = outcomeOf(await hintGroups(ctx.db, run.id), run);
  const overtaken = (await countRows(ctx.db, run.id, { states: ["faulty"] })) - run.rows_faulty;
  await moveOn(ctx, run, "done", {
    rows_done: run.rows_total,
    rows_changed: run.rows_changed - overtaken,
    rows_faulty: run.rows_faulty + overtaken,
    outcome: JSON.stringify(outcome),
  });
  forgetLinks(run.id);
  void ctx.ports.drain(topics).catch(() => {});
}

/** Writes a checked import. Taken up again after a stop it does what is left. */
export async function writeImport(ctx: Context, run: ImportRunTable, job: Job): Promise<void> {
  job.done = 0;
  job.phase = "writing";
  const isLanded = run.landed_at !== null;
  const known = isLanded ? run : await oneAtATime(`${run.kind} ${run.programme_id}`, () => landed(ctx, run, job));
  await finishImport(ctx, known, job);
}
