import type { Context } from "../../app/context.ts";
import { atWork } from "../domain/states.ts";
import { lapsedRuns, takeRun } from "../repository/runs.ts";
import { expireDryRuns } from "./expire-dry-runs.ts";
import { forgetOwnRows } from "./forget-own-rows.ts";
import { importContext } from "./job-context.ts";
import { holder, progressOf } from "./jobs.ts";
import { leaseMs, leaseUntil } from "./keep-lease.ts";
import { fail, startWriting } from "./run-job.ts";
import { sweepHeld } from "./sweep-held.ts";

/**
 * Takes up what processes have left behind that are gone: what was to be written is written, what was being read is
 * marked as failed, since the file is gone with its process; what was held and cannot land any more is removed, and dry
 * runs that nobody has confirmed are ended.
 * @param ctx the house's own context, of all programmes
 */
export async function resumeImports(ctx: Context): Promise<void> {
  for (const run of await lapsedRuns(ctx.db, ctx.scope, atWork, ctx.now())) {
    if (progressOf(run.id) !== undefined) continue;
    const lease = { lease_by: holder, lease_until: leaseUntil(ctx) };
    if (!(await ctx.work((tx) => takeRun(tx, ctx.scope, run, lease)))) continue;
    const taken = { ...run, ...lease };
    if (run.state === "running") startWriting(ctx, taken);
    else await fail(importContext(ctx, run), taken, "interrupted");
  }
  await tidyImports(ctx);
}

/**
 * Ends dry runs that nobody has confirmed within a day, forgets rows that nobody mends any more, and removes what is held and cannot land any more.
 * @param ctx the house's own context, of all programmes
 */
export async function tidyImports(ctx: Context): Promise<void> {
  await expireDryRuns(ctx);
  await forgetOwnRows(ctx);
  await sweepHeld(ctx);
}

/**
 * Resumes now and once a minute, so that an import whose process has died is not forgotten.
 * @returns ends that
 */
export function watchImports(ctx: () => Context): () => void {
  const look = (): void => void resumeImports(ctx()).catch(() => {});
  look();
  const timer = setInterval(look, leaseMs);
  timer.unref();
  return () => clearInterval(timer);
}
