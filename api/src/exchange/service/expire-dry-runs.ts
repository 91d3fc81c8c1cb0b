import type { Context } from "../../app/context.ts";
import { record } from "../../audit/index.ts";
import { removeRows } from "../repository/rows.ts";
import { oldDryRuns } from "../repository/runs.ts";
import { importContext } from "./job-context.ts";
import { LostImport, moveOn } from "./keep-lease.ts";
import { forgetLinks } from "./memories.ts";

/** What was read of people is not kept for a confirmation that never comes. */
const keptHours = 24;

/**
 * Ends dry runs that nobody has confirmed within a day, and forgets what was read.
 * @param ctx the house's own context, of all programmes
 */
export async function expireDryRuns(ctx: Context): Promise<void> {
  const beforeAt = new Date(ctx.clock().getTime() - keptHours * 3_600_000).toISOString();
  for (const run of await oldDryRuns(ctx.db, ctx.scope, beforeAt)) {
    const own = importContext(ctx, run);
    try {
      await moveOn(own, run, "cancelled", { error: "expired" }, async (tx) => {
        await removeRows(tx, run.id);
        await record(tx, own, "import.expired", { subjectKind: "import", subjectId: run.id });
      });
      forgetLinks(run.id);
    } catch (error) {
      // Somebody has confirmed it at the last moment.
      if (!(error instanceof LostImport)) throw error;
    }
  }
}
