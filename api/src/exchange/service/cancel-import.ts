import type { ImportRun, ImportRunTable } from "@tuttu/schema";
import type { Context } from "../../app/context.ts";
import { record } from "../../audit/index.ts";
import { requireVersion } from "../../http/etag.ts";
import { orNotFound, Refusal } from "../../http/refusal.ts";
import { requireCapability } from "../../scope/index.ts";
import { stateAfter } from "../domain/states.ts";
import { removeRows } from "../repository/rows.ts";
import { findRun, saveRun } from "../repository/runs.ts";
import { say } from "../words/say.ts";
import { importContext } from "./job-context.ts";
import { abortJob } from "./jobs.ts";
import { forgetLinks } from "./memories.ts";
import { presentRun } from "./present-run.ts";
import { removeHeld } from "./sweep-held.ts";

function requireCancellable(ctx: Context, run: ImportRunTable): void {
  if (run.landed_at === null && stateAfter("cancel", run.state) !== undefined) return;
  throw new Refusal("not-allowed-now", { detail: say("tooLateToCancel", ctx.locale) });
}

/**
 * Ends an import before it has written anything; what was read is forgotten.
 * @throws Refusal not-allowed-now where it has written
 */
export async function cancelImport(
  ctx: Context,
  { id, version }: { readonly id: string; readonly version: number },
): Promise<ImportRun> {
  requireCapability(ctx.scope, "import.run");
  const asked = orNotFound(await findRun(ctx.db, ctx.scope, id));
  requireVersion(asked, version);
  requireCancellable(ctx, asked);
  await abortJob(id, "cancelled");
  const cancelled = await ctx.work(async (tx) => {
    const before = orNotFound(await findRun(tx, ctx.scope, id));
    // The job may have come to its end before it heard.
    requireCancellable(ctx, before);
    const freed = { state: "cancelled" as const, lease_by: null, lease_until: null, updated_at: ctx.now() };
    const saved = await saveRun(tx, ctx.scope, before, freed);
    if (saved === undefined) throw new Refusal("stale-version");
    await removeRows(tx, id);
    await record(tx, ctx, "import.cancelled", { subjectKind: "import", subjectId: id });
    return saved;
  });
  forgetLinks(id);
  await removeHeld(importContext(ctx, cancelled), cancelled);
  return presentRun(ctx, cancelled);
}
