import type { ImportRunTable, ImportState } from "@tuttu/schema";
import type { Context } from "../../app/context.ts";
import type { Tx } from "../../database/index.ts";
import { saveRun, touchRun } from "../repository/runs.ts";
import { holder, type Job } from "./jobs.ts";

/** How long others leave an import alone after its process last said that it is at work. */
export const leaseMs = 60_000;
/** Writing says nothing until it is done, so that it may take this long. */
export const writingLeaseMs = 900_000;

export const leaseUntil = (ctx: Context, ms = leaseMs): string => new Date(ctx.clock().getTime() + ms).toISOString();

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
    await holdLease(tx, ctx, run, { rows_done: job.done, rows_total: Math.max(run.rows_total, job.done) });
    await act(tx);
  });

/** The same inside of a unit of work that is open. @throws LostImport */
export async function holdLease(
  tx: Tx,
  ctx: Context,
  { id, state }: ImportRunTable,
  change: Partial<ImportRunTable>,
  ms = leaseMs,
): Promise<void> {
  const until = { updated_at: ctx.now(), lease_until: leaseUntil(ctx, ms) };
  if (!(await touchRun(tx, ctx.scope, { id, state, by: holder }, { ...change, ...until }))) throw new LostImport();
}

/** Ends the work of this process on an import. @throws LostImport where it was no longer this process's */
export const moveOn = (
  ctx: Context,
  run: ImportRunTable,
  state: ImportState,
  change: Partial<ImportRunTable> = {},
): Promise<ImportRunTable> =>
  ctx.work(async (tx) => {
    const freed = { state, lease_by: null, lease_until: null, updated_at: ctx.now() };
    const saved = await saveRun(tx, ctx.scope, run, { ...change, ...freed });
    if (saved === undefined) throw new LostImport();
    return saved;
  });
