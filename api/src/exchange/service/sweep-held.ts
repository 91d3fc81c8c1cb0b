import type { ImportRunTable } from "@tuttu/schema";
import type { Context } from "../../app/context.ts";
import { findRun } from "../repository/runs.ts";
import { removeSources } from "../repository/sources.ts";
import { importContext } from "./job-context.ts";
import { hasDied, turn } from "./jobs.ts";
import { kindOf } from "./kinds.ts";

const groupSize = 100;

/** Removes what an import holds that has not landed: nobody has ever seen it. */
export async function removeHeld(ctx: Context, run: Pick<ImportRunTable, "id" | "kind">): Promise<void> {
  const kind = kindOf(run.kind);
  for (;;) {
    const removed = await ctx.work(async (tx) => {
      const ids = await kind.removeHeld(tx, ctx.scope, run.id, groupSize);
      await removeSources(tx, ids);
      return ids.length;
    });
    if (removed === 0) return;
    await turn();
  }
}

async function holders(ctx: Context): Promise<ImportRunTable[]> {
  const ids = new Set<string>();
  for (const kind of ["candidates", "openings"] as const) {
    for (const id of await kindOf(kind).holders(ctx.db, ctx.scope)) ids.add(id);
  }
  const runs = await Promise.all([...ids].map((id) => findRun(ctx.db, ctx.scope, id)));
  return runs.filter((run) => run !== undefined).filter(({ landed_at }) => landed_at === null);
}

const isAlive = (ctx: Context, { lease_by, lease_until }: ImportRunTable): boolean =>
  lease_until !== null && lease_until >= ctx.now() && !hasDied(lease_by);

/** Removes what other imports of the same programme hold whose process has died: whoever takes them up begins anew. */
export async function removeHeldByDead(ctx: Context, own: Pick<ImportRunTable, "id">): Promise<void> {
  for (const run of await holders(ctx)) {
    if (run.id !== own.id && !isAlive(ctx, run)) await removeHeld(ctx, run);
  }
}

/**
 * Removes what imports hold that have ended without landing. What one at work holds stays.
 * @param ctx the house's own context, of all programmes
 */
export async function sweepHeld(ctx: Context): Promise<void> {
  for (const run of await holders(ctx)) {
    if (run.state !== "running" && !isAlive(ctx, run)) await removeHeld(importContext(ctx, run), run);
  }
}
