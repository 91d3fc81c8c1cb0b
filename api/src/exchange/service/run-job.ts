import type { ImportRunTable } from "@tuttu/schema";
import type { Context } from "../../app/context.ts";
import { removeRows } from "../repository/rows.ts";
import { findRun } from "../repository/runs.ts";
import type { EndCode } from "../words/codes.ts";
import { importContext } from "./job-context.ts";
import { type AbortReason, holder, type Job, startJob } from "./jobs.ts";
import { LostImport, moveOn } from "./keep-lease.ts";
import { Contended } from "./land-import.ts";
import { forgetLinks } from "./memories.ts";
import { removeHeld } from "./sweep-held.ts";
import { writeImport } from "./write-import.ts";

type Act = (ctx: Context, run: ImportRunTable, job: Job) => Promise<void>;

/** Does the work on an import in the background; whatever goes wrong is written where people see it. */
export function runJob(ctx: Context, run: ImportRunTable, act: Act): void {
  const own = importContext(ctx, run);
  startJob(run.id, async (job) => {
    try {
      await act(own, run, job);
    } catch (error) {
      await ended(own, run, job, error);
    }
  });
}

export const startWriting = (ctx: Context, run: ImportRunTable): void => runJob(ctx, run, writeImport);

async function ended(ctx: Context, run: ImportRunTable, { signal }: Job, error: unknown): Promise<void> {
  const reason = signal.aborted ? (signal.reason as AbortReason) : undefined;
  const now = (await findRun(ctx.db, ctx.scope, run.id)) ?? run;
  // Whoever cancelled or took the import over has written its state.
  if (now.lease_by !== holder || error instanceof LostImport) return;
  if (reason === "cancelled" && now.landed_at === null) return;
  if (reason === undefined) ctx.log.error({ requestId: ctx.requestId, fault: faultOf(error) }, "import failed");
  // What was to be written is kept, so that the next start takes it up; what has landed can only be finished.
  if (now.state === "running" && (reason === "stopping" || now.landed_at !== null)) return void (await free(ctx, now));
  await fail(ctx, now, reason === "stopping" ? "interrupted" : error instanceof Contended ? "contended" : "broken");
}

const faultOf = (error: unknown): string =>
  error instanceof Error ? `${error.name} | ${(error.stack ?? "").split("\n")[1]?.trim() ?? ""}` : typeof error;

/** Gives the lease back. */
const free = (ctx: Context, run: ImportRunTable): Promise<unknown> =>
  moveOn(ctx, run, run.state).catch((error: unknown) => {
    if (!(error instanceof LostImport)) throw error;
  });

/**
 * Marks an import as failed and forgets what was read of it, unless it has landed or belongs to another process by now:
 * both stand or fall by its version.
 */
export async function fail(ctx: Context, run: ImportRunTable, error: EndCode): Promise<void> {
  forgetLinks(run.id);
  try {
    await moveOn(ctx, run, "failed", { error }, (tx) => removeRows(tx, run.id));
  } catch (lost) {
    if (lost instanceof LostImport) return;
    throw lost;
  }
  await removeHeld(ctx, run);
}
