import type { ImportRunTable } from "@tuttu/schema";
import type { Context } from "../../app/context.ts";
import { Refusal } from "../../http/refusal.ts";
import { removeRows } from "../repository/rows.ts";
import { findRun } from "../repository/runs.ts";
import { importContext } from "./job-context.ts";
import { type AbortReason, type Job, startJob } from "./jobs.ts";
import { LostImport, moveOn } from "./keep-lease.ts";
import { forgetLinks } from "./memories.ts";
import { writeImport } from "./write-import.ts";

type Act = (ctx: Context, run: ImportRunTable, job: Job) => Promise<void>;

const interrupted = "The service was stopped while it read the file. Nothing was kept; send the file again.";
const broken = "The import stopped for a reason that does not lie in the file. Nothing was written; try again.";

/** Does the work on an import in the background; whatever goes wrong is written where people see it. */
export function runJob(ctx: Context, run: ImportRunTable, act: Act): void {
  const own = importContext(ctx, run);
  startJob(run.id, async (job) => {
    try {
      await act(own, run, job);
      if (run.state === "running") forgetLinks(run.id);
    } catch (error) {
      await ended(own, run, job, error);
    }
  });
}

export const startWriting = (ctx: Context, run: ImportRunTable): void => runJob(ctx, run, writeImport);

async function ended(ctx: Context, run: ImportRunTable, { signal }: Job, error: unknown): Promise<void> {
  // Whoever cancelled or took the import over has written its state.
  const reason = signal.aborted ? (signal.reason as AbortReason) : undefined;
  if (reason === "cancelled" || error instanceof LostImport) return;
  // What was to be written is kept, so that the next start takes it up.
  if (reason === "stopping" && run.state === "running") return void (await free(ctx, run));
  if (reason === undefined) ctx.log.error({ requestId: ctx.requestId, fault: faultOf(error) }, "import failed");
  await fail(
    ctx,
    run,
    reason === "stopping" ? interrupted : error instanceof Refusal ? (error.parts.detail ?? broken) : broken,
  );
}

const faultOf = (error: unknown): string =>
  error instanceof Error ? `${error.name} | ${(error.stack ?? "").split("\n")[1]?.trim() ?? ""}` : typeof error;

/** Gives the lease back. */
const free = (ctx: Context, run: ImportRunTable): Promise<unknown> =>
  moveOn(ctx, run, run.state).catch((error: unknown) => {
    if (!(error instanceof LostImport)) throw error;
  });

/** Marks an import as failed and forgets what was read of it. */
export async function fail(ctx: Context, run: ImportRunTable, error: string): Promise<void> {
  forgetLinks(run.id);
  await ctx.work(async (tx) => {
    const now = await findRun(tx, ctx.scope, run.id);
    if (now !== undefined) await removeRows(tx, run.id);
  });
  await moveOn(ctx, run, "failed", { error }).catch((lost: unknown) => {
    if (!(lost instanceof LostImport)) throw lost;
  });
}

export { interrupted };
