import type { ImportRun, ImportRunTable } from "@tuttu/schema";
import type { Context } from "../../app/context.ts";
import { record } from "../../audit/index.ts";
import { requireVersion } from "../../http/etag.ts";
import { orNotFound, Refusal } from "../../http/refusal.ts";
import { requireCapability } from "../../scope/index.ts";
import { stateAfter } from "../domain/states.ts";
import { toImportRun } from "../domain/to-import.ts";
import { countRows, removeRows } from "../repository/rows.ts";
import { findRun, saveRun } from "../repository/runs.ts";
import { abortJob } from "./jobs.ts";
import { forgetLinks } from "./memories.ts";

const tooLate = (state: string): Refusal =>
  new Refusal("not-allowed-now", { detail: `The import is ${state}; it is too late to cancel it.` });

function requireCancellable(run: ImportRunTable, version: number): void {
  requireVersion(run, version);
  if (stateAfter("cancel", run.state) === undefined) throw tooLate(run.state);
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
  requireCancellable(orNotFound(await findRun(ctx.db, ctx.scope, id)), version);
  await abortJob(id, "cancelled");
  const cancelled = await ctx.work(async (tx) => {
    const before = orNotFound(await findRun(tx, ctx.scope, id));
    // The job may have come to its end before it heard.
    if ((await countRows(tx, id)).written !== undefined) throw tooLate(before.state);
    if (before.version !== version && before.state !== "checked") requireCancellable(before, version);
    const freed = { state: "cancelled" as const, lease_by: null, lease_until: null, updated_at: ctx.now() };
    const saved = await saveRun(tx, ctx.scope, before, freed);
    if (saved === undefined) throw new Refusal("stale-version");
    await removeRows(tx, id);
    await record(tx, ctx, "import.cancelled", { subjectKind: "import", subjectId: id });
    return saved;
  });
  forgetLinks(id);
  return toImportRun(cancelled, undefined);
}
