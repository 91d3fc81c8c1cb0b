import type { ImportRunTable, ImportState } from "@tuttu/schema";
import type { Context } from "../../app/context.ts";
import type { Tx } from "../../database/index.ts";
import { saveRun, touchRun } from "../repository/runs.ts";
import { holder, type Job } from "./jobs.ts";

/** How long others leave an import alone after its process last said that it is at work. */
export const leaseMs = 60_000;

export const leaseUntil = (ctx: Context): string => new Date(ctx.clock().getTime() + leaseMs).toISOString();

/** The import belongs to another process by now, or somebody cancelled it there. */
export class LostImport extends Error {}

/**
 * Writes in one unit of work with the news that this process is at work on the import.
 * @throws LostImport where it no longer is; nothing is written then
 */
export const keepLease = (
  ctx: Context,
  run: ImportRunTable,
  job: Job,
  act: (tx: Tx) => Promise<unknown> = async () => {},
): Promise<void> =>
  ctx.work(async (tx) => {
    const { id, state } = run;
    const change = {
      rows_done: job.done,
      rows_total: Math.max(run.rows_total, job.done),
      updated_at: ctx.now(),
      lease_until: leaseUntil(ctx),
    };
    if (!(await touchRun(tx, ctx.scope, { id, state, by: holder }, change))) throw new LostImport();
    await act(tx);
  });

/** Ends the work of this process on an import, unless `change` says that it goes on. @throws LostImport where it was no longer this process's */
export const moveOn = (
  ctx: Context,
  run: ImportRunTable,
  state: ImportState,
  change: Partial<ImportRunTable> = {},
  act: (tx: Tx) => Promise<unknown> = async () => {},
): Promise<ImportRunTable> =>
  ctx.work(async (tx) => {
    const freed = { state, lease_by: null, lease_until: null, updated_at: ctx.now() };
    const saved = await saveRun(tx, ctx.scope, run, { ...freed, ...change });
    if (saved === undefined) throw new LostImport();
    await act(tx);
    return saved;
  });
