import type { ImportRun, ImportRunTable } from "@tuttu/schema";
import type { Context } from "../../app/context.ts";
import { record } from "../../audit/index.ts";
import { requireVersion } from "../../http/etag.ts";
import { orNotFound, Refusal } from "../../http/refusal.ts";
import { requireCapability } from "../../scope/index.ts";
import { stateAfter } from "../domain/states.ts";
import { leaveOutRows } from "../repository/rows.ts";
import { findRun, saveRun } from "../repository/runs.ts";
import { say } from "../words/say.ts";
import { holder } from "./jobs.ts";
import { leaseUntil } from "./keep-lease.ts";
import { presentRun } from "./present-run.ts";
import { startWriting } from "./run-job.ts";

interface Confirm {
  readonly id: string;
  /** The version that was looked at. */
  readonly version: number;
  readonly publish: boolean;
  /** Lines of sound records that are not to be written. */
  readonly leaveOut: readonly number[];
}

/** Why a sound record was set aside, as rows keep it. */
const notWanted = JSON.stringify([{ pointer: "", code: "notWanted" }]);

/**
 * Lets a checked import be written, in the background. Once more it does nothing.
 * @throws Refusal not-allowed-now where it is still read, or failed or cancelled
 */
export async function confirmImport(ctx: Context, { id, version, publish, leaveOut }: Confirm): Promise<ImportRun> {
  requireCapability(ctx.scope, "import.run");
  const { run, begins } = await ctx.work(async (tx): Promise<{ run: ImportRunTable; begins: boolean }> => {
    const before = orNotFound(await findRun(tx, ctx.scope, id));
    if (before.state === "running" || before.state === "done") return { run: before, begins: false };
    requireVersion(before, version);
    const state = stateAfter("confirm", before.state);
    if (state === undefined) {
      throw new Refusal("not-allowed-now", { detail: say("notToConfirm", ctx.locale) });
    }
    const out = await leaveOutRows(tx, id, leaveOut, notWanted);
    const change = {
      state,
      rows_new: before.rows_new - out.new,
      rows_changed: before.rows_changed - out.changed,
      rows_faulty: before.rows_faulty + out.new + out.changed,
      publish: Number(publish),
      rows_done: 0,
      lease_by: holder,
      lease_until: leaseUntil(ctx),
      updated_at: ctx.now(),
    };
    const saved = await saveRun(tx, ctx.scope, before, change);
    if (saved === undefined) throw new Refusal("stale-version");
    await record(tx, ctx, "import.confirmed", {
      subjectKind: "import",
      subjectId: id,
      detail: { publish, leftOut: out.new + out.changed },
    });
    return { run: saved, begins: true };
  });
  if (begins) startWriting(ctx, run);
  return presentRun(ctx, run);
}
