import type { ImportRunTable } from "@tuttu/schema";
import type { Context } from "../../app/context.ts";
import { countWaiting } from "../../jobs/index.ts";

const topicOf = { candidates: "candidate", openings: "opening" } as const;

/** How many records that an import has written search has not heard of: all until they are settled, then what waits. */
export async function countUnsearchable(ctx: Context, run: ImportRunTable): Promise<number> {
  if (run.landed_at === null) return 0;
  const written = run.rows_new + run.rows_changed;
  if (run.state === "running") return written;
  const between = { fromAt: run.landed_at, toAt: run.updated_at };
  return Math.min(written, await countWaiting(ctx.db, run.programme_id, [topicOf[run.kind]], between));
}
