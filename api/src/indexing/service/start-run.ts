import type { IndexRun, IndexRunInput, IndexRunTable } from "@tuttu/schema";
import type { Context } from "../../app/context.ts";
import { record } from "../../audit/index.ts";
import type { Tx } from "../../database/index.ts";
import { orNotFound, Refusal } from "../../http/refusal.ts";
import { requireCapability } from "../../scope/index.ts";
import { stillOpenWords } from "../domain/still-open.ts";
import { emptyOutcome, type Outcome, toRun } from "../domain/to-run.ts";
import { claimRun, endDeadRuns, findRun, insertRun, openRun } from "../repository/runs.ts";
import { type OnProgress, performRun } from "./perform-run.ts";
import { leaseFrom } from "./run-lease.ts";

function newRun(ctx: Context, { engine, kind }: IndexRunInput): IndexRunTable {
  const now = ctx.now();
  return {
    id: ctx.newId("indexRun"),
    engine,
    kind,
    state: "waiting",
    done: 0,
    total: null,
    outcome: JSON.stringify(emptyOutcome),
    error: null,
    started_at: now,
    started_by: ctx.scope.accountId ?? null,
    ended_at: null,
    lease_until: now,
  };
}

/** Writes a run down; one whose process has died holds it up no longer. @returns false where one has not ended */
async function write(tx: Tx, ctx: Context, row: IndexRunTable): Promise<boolean> {
  await endDeadRuns(tx, ctx.now());
  return insertRun(tx, row);
}

/** @throws Refusal still-running, with the run that has not ended */
async function begin(tx: Tx, ctx: Context, row: IndexRunTable): Promise<void> {
  if (await write(tx, ctx, row)) return;
  const open = await openRun(tx, row.engine);
  throw new Refusal("still-running", open === undefined ? {} : { detail: stillOpenWords(ctx.locale, open) });
}

/** Has the house compare or rebuild an index in the background. @throws Refusal still-running, not-found */
export async function startRun(ctx: Context, input: IndexRunInput): Promise<IndexRun> {
  requireCapability(ctx.scope, "search.run");
  if ((await ctx.ports.index(input.engine)) === null) throw new Refusal("not-found");
  const row = newRun(ctx, input);
  await ctx.work(async (tx) => {
    await begin(tx, ctx, row);
    const detail = { engine: input.engine, kind: input.kind };
    await record(tx, ctx, "index.run_started", { subjectKind: "index", subjectId: row.id, programmeId: null, detail });
  });
  ctx.ports.wake();
  return toRun(row);
}

export async function getRun(ctx: Context, id: string): Promise<IndexRun> {
  requireCapability(ctx.scope, "search.run");
  return toRun(orNotFound(await findRun(ctx.db, id)));
}

/** Leaves a run for the house to do, unless one has not ended. */
export const askForRun = (ctx: Context, input: IndexRunInput): Promise<boolean> =>
  ctx.work((tx) => write(tx, ctx, newRun(ctx, input)));

/** Does a run here and now, for commands. @throws Refusal still-running; SearchRefusal */
export async function runNow(ctx: Context, input: IndexRunInput, onProgress?: OnProgress): Promise<Outcome> {
  const row = newRun(ctx, input);
  await ctx.work(async (tx) => {
    await begin(tx, ctx, row);
    await claimRun(tx, row.id, leaseFrom(ctx));
  });
  return performRun(ctx, row, { onProgress });
}
