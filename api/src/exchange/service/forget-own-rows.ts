import type { Context } from "../../app/context.ts";
import { forgetOwn } from "../repository/rows.ts";
import { runsToForget } from "../repository/runs.ts";

/** Long enough to mend a file, no longer: it holds what people wrote of themselves. */
const keptDays = 7;

/**
 * Forgets the rows that were kept to be mended, of imports that ended a week ago.
 * @param ctx the house's own context, of all programmes
 */
export async function forgetOwnRows(ctx: Context): Promise<void> {
  const beforeAt = new Date(ctx.clock().getTime() - keptDays * 86_400_000).toISOString();
  for (const { id } of await runsToForget(ctx.db, ctx.scope, beforeAt)) await ctx.work((tx) => forgetOwn(tx, id));
}
