import type { Context } from "../../app/context.ts";
import { candidateCounts } from "../../candidates/index.ts";
import { openingCounts } from "../../openings/index.ts";

/** How many records there are that an index could hold; it holds fewer where some are in no state to be found. */
export async function countIndexed(ctx: Context): Promise<number> {
  const counts = [await candidateCounts(ctx.db, ctx.scope), await openingCounts(ctx.db, ctx.scope)];
  return counts.flatMap((byState) => Object.values(byState)).reduce((a, b) => a + Number(b), 0);
}
