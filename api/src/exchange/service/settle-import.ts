import type { ImportRowTable, ImportRunTable } from "@tuttu/schema";
import type { Context } from "../../app/context.ts";
import { readRecord, slimRecord, storedRecord } from "../domain/row-record.ts";
import { replaceRows } from "../repository/rows.ts";
import { type Job, turn } from "./jobs.ts";
import { keepLease } from "./keep-lease.ts";
import { kindOf } from "./kinds.ts";
import { waitingRows } from "./waiting-rows.ts";

/** Records that one transaction settles. */
const groupSize = 250;

const written = (row: ImportRowTable): ImportRowTable => ({
  ...row,
  state: "written",
  record: storedRecord(slimRecord(readRecord(row.record))),
});

/**
 * Finishes an import that has landed, group after group: what was held is like anything else, audit trail and search hear
 * of it, and the rows say so. Taken up again after a stop it does what is left.
 */
export async function settleImport(ctx: Context, run: ImportRunTable, job: Job): Promise<void> {
  const kind = kindOf(run.kind);
  const wanted = Math.max(1, run.rows_new + run.rows_changed);
  const before = job.done;
  let seen = 0;
  await keepLease(ctx, run, job, (tx) => kind.releaseOwners(tx, ctx, run.id));
  for await (const rows of waitingRows(ctx.db, run.id, groupSize)) {
    // It is too late to cancel; whoever tries waits for the end.
    if (job.signal.reason === "stopping") job.signal.throwIfAborted();
    const subjects = rows.flatMap(({ subject_id: id, state }) => (id === null ? [] : [{ id, isNew: state === "new" }]));
    await keepLease(ctx, run, job, async (tx) => {
      await kind.release(tx, ctx, subjects);
      await replaceRows(tx, rows.map(written));
    });
    seen += rows.length;
    job.done = Math.min(run.rows_total, before + Math.round(((run.rows_total - before) * seen) / wanted));
    await turn();
  }
}
