import type { ImportRowTable, ImportRunTable } from "@tuttu/schema";
import type { Context } from "../../app/context.ts";
import type { RowNote } from "../domain/notes.ts";
import { readRecord, slimRecord, storedRecord } from "../domain/row-record.ts";
import { replaceRows } from "../repository/rows.ts";
import { type Job, turn } from "./jobs.ts";
import { keepLease } from "./keep-lease.ts";
import { kindOf } from "./kinds.ts";
import { memoryOf } from "./memories.ts";
import { changedOf, inputsOf, Overtaken, planChanges, type Settling } from "./settle-changes.ts";
import { waitingRows } from "./waiting-rows.ts";

/** Records that one transaction settles: some fifty milliseconds, for which others that write have to wait. */
const groupSize = 100;

const overtaken: readonly RowNote[] = [{ pointer: "", code: "overtaken" }];

function settledRow(row: ImportRowTable, isGone: boolean): ImportRowTable {
  const record = storedRecord(slimRecord(readRecord(row.record)));
  return isGone
    ? { ...row, state: "faulty", record, errors: JSON.stringify(overtaken) }
    : { ...row, state: "written", record };
}

/** @param isInside whether changes are worked out in the transaction that writes them */
async function settleOnce(settling: Settling, rows: readonly ImportRowTable[], isInside: boolean): Promise<void> {
  const { ctx, run, kind, job } = settling;
  const changed = changedOf(rows);
  const inputs = await inputsOf(settling, changed);
  const outside = isInside ? undefined : await planChanges(settling, ctx.db, changed, inputs);
  await keepLease(ctx, run, job, async (tx) => {
    const changes = outside ?? (await planChanges(settling, tx, changed, inputs));
    const subjects = rows.flatMap((row) =>
      row.subject_id === null || changes.gone.has(row) ? [] : [{ id: row.subject_id, isNew: row.state === "new" }],
    );
    await changes.write(tx);
    await kind.release(tx, ctx, subjects);
    await replaceRows(
      tx,
      rows.map((row) => settledRow(row, changes.gone.has(row))),
    );
  });
}

/**
 * Settles one group. What somebody has changed between working out and writing is worked out anew, the second time where
 * nobody can come between: all texts are linked by then, so that it does not take long.
 */
async function settleGroup(settling: Settling, rows: readonly ImportRowTable[]): Promise<void> {
  try {
    await settleOnce(settling, rows, false);
  } catch (error) {
    if (!(error instanceof Overtaken)) throw error;
    await settleOnce(settling, rows, true);
  }
}

/**
 * Finishes an import that has landed, group after group: what changes is written, what was held is like anything else,
 * audit trail and search hear of it, and the rows say so. Taken up again after a stop it does what is left.
 */
export async function settleImport(ctx: Context, run: ImportRunTable, job: Job): Promise<void> {
  const kind = kindOf(run.kind);
  const settling: Settling = { ctx, run, kind, memory: await memoryOf(ctx, run.id), job };
  const wanted = Math.max(1, run.rows_new + run.rows_changed);
  const before = job.done;
  let seen = 0;
  const releaseOwners = () => keepLease(ctx, run, job, (tx) => kind.releaseOwners(tx, ctx, run.id));
  await releaseOwners();
  for await (const rows of waitingRows(ctx.db, run.id, groupSize)) {
    // It is too late to cancel; whoever tries waits for the end.
    if (job.signal.reason === "stopping") job.signal.throwIfAborted();
    await settleGroup(settling, rows);
    seen += rows.length;
    job.done = Math.min(run.rows_total, before + Math.round(((run.rows_total - before) * seen) / wanted));
    await turn();
  }
  // A change may belong to something that was taken away after the import had landed.
  await releaseOwners();
}
