import type { ImportRowTable, ImportRunTable } from "@tuttu/schema";
import type { Context } from "../../app/context.ts";
import { countWaiting } from "../../jobs/index.ts";
import { storedGiven } from "../domain/given-items.ts";
import { readRecord, slimRecord, storedRecord } from "../domain/row-record.ts";
import { replaceRows } from "../repository/rows.ts";
import { saveSources } from "../repository/sources.ts";
import { type Job, turn } from "./jobs.ts";
import { keepLease } from "./keep-lease.ts";
import { kindOf } from "./kinds.ts";
import { waitingRows } from "./waiting-rows.ts";

/** Records that one transaction settles. */
const groupSize = 250;
const topics = ["candidate", "opening"] as const;

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
  await keepLease(ctx, run, job, (tx) => kind.releaseOwners(tx, ctx, run.id));
  for await (const rows of waitingRows(ctx.db, run.id, groupSize)) {
    // It is too late to cancel; whoever tries waits for the end.
    if (job.signal.reason === "stopping") job.signal.throwIfAborted();
    const now = ctx.now();
    const sources = rows.flatMap((row) => {
      const { digest = "", input } = readRecord(row.record);
      const { subject_id } = row;
      if (subject_id === null) return [];
      const given = storedGiven(kind.itemsOf(input));
      return [{ subject_id, programme_id: run.programme_id, kind: run.kind, digest, given, imported_at: now }];
    });
    const subjects = rows.flatMap(({ subject_id: id, state }) => (id === null ? [] : [{ id, isNew: state === "new" }]));
    await keepLease(ctx, run, job, async (tx) => {
      await kind.release(tx, ctx, subjects);
      await saveSources(tx, sources);
      await replaceRows(tx, rows.map(written));
    });
    await turn();
  }
}

const watchMs = 1_000;

/** Carries what was written to search and matching; rows count as done as they arrive there. */
export async function carryImport(ctx: Context, run: ImportRunTable, job: Job): Promise<void> {
  const total = Math.max(1, await countWaiting(ctx.db, run.programme_id, topics));
  const before = job.done;
  const watch = async (): Promise<void> => {
    const left = await countWaiting(ctx.db, run.programme_id, topics);
    job.done = Math.round(before + (run.rows_total - before) * (1 - Math.min(1, left / total)));
    await keepLease(ctx, run, job);
  };
  const timer = setInterval(() => void watch().catch(() => {}), watchMs);
  try {
    await ctx.ports.drain(topics);
  } finally {
    clearInterval(timer);
  }
}
