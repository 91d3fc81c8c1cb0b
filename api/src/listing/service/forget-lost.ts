import type { Context } from "../../app/context.ts";
import { enqueue, removalsOfLost } from "../../jobs/index.ts";

/** Longest that an answer waits for an index to forget. */
const waitMs = 300;

/** Has the index look again at what it found and the database did not show. */
export async function forgetLost(ctx: Context, topic: "candidate" | "opening", ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  await ctx.work((tx) => enqueue(tx, ctx, ...removalsOfLost(topic, ids)));
  // A reading request drains nothing by itself, and the next page should not meet them again.
  await ctx.ports.carry([topic], waitMs);
}
