import { setTimeout as wait } from "node:timers/promises";
import type { ImportRunTable } from "@tuttu/schema";
import type { Context } from "../../app/context.ts";
import type { Job } from "./jobs.ts";
import { keepLease, moveOn } from "./keep-lease.ts";
import { Contended, landImport } from "./land-import.ts";
import { memoryOf } from "./memories.ts";
import { oneAtATime } from "./one-at-a-time.ts";
import { carryImport, settleImport } from "./settle-import.ts";
import { removeHeld, removeHeldByDead } from "./sweep-held.ts";

/** Another process may be at the same people: it is done in a minute, or it has died and its lease has lapsed. */
const patienceMs = 90_000;
const waitMsMax = 5_000;
const firstWaitMs = 100;

/** Lands an import; where others have written the same meanwhile, all is worked out anew. @throws Contended */
async function landed(ctx: Context, run: ImportRunTable, job: Job): Promise<ImportRunTable> {
  const beganMs = ctx.clock().getTime();
  for (let tries = 0; ; tries++) {
    // What a process that died has left.
    await removeHeld(ctx, run);
    try {
      return await landImport(ctx, run, await memoryOf(ctx, run.id), job);
    } catch (error) {
      if (!(error instanceof Contended) || ctx.clock().getTime() - beganMs > patienceMs) throw error;
      await wait(Math.min(waitMsMax, firstWaitMs * 2 ** tries), undefined, { signal: job.signal });
      await keepLease(ctx, run, job);
      await removeHeldByDead(ctx, run);
    }
  }
}

/**
 * Writes a checked import: lands it, settles what has landed, and waits until everybody can be found and matched. Taken
 * up again after a stop it does what is left. Ends in `done`.
 */
export async function writeImport(ctx: Context, run: ImportRunTable, job: Job): Promise<void> {
  job.done = 0;
  const known =
    run.landed_at === null ? await oneAtATime(`${run.kind} ${run.programme_id}`, () => landed(ctx, run, job)) : run;
  await settleImport(ctx, known, job);
  await carryImport(ctx, known, job);
  await moveOn(ctx, known, "done", { rows_done: known.rows_total });
}
