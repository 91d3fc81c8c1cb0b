import type { Context } from "../app/context.ts";
import { reasonOf } from "./reason.ts";

/** What is thrown away when its time is over. Must be harmless to run twice, or in two processes at once. */
export interface Sweep {
  readonly name: string;
  /** @returns how many went */
  run(ctx: Context): Promise<number>;
}

const everyMs = 3_600_000;

/** Runs every sweep once, one after the other; one that fails is logged and keeps no other from running. */
export async function sweepOnce(sweeps: readonly Sweep[], ctx: Context): Promise<Readonly<Record<string, number>>> {
  const counts: Record<string, number> = {};
  for (const { name, run } of sweeps) {
    try {
      counts[name] = await run(ctx);
    } catch (error) {
      ctx.log.error({ job: name, reason: reasonOf(error) }, "sweep failed");
    }
  }
  if (Object.values(counts).some((count) => count > 0)) ctx.log.info({ job: "sweep", counts }, "swept");
  return counts;
}

/** Sweeps now and every hour. @returns what ends it, once a sweep under way is done */
export function keepSweeping(sweeps: readonly Sweep[], ctx: () => Context): () => Promise<void> {
  let running = Promise.resolve();
  const sweep = () => {
    running = running.then(async () => void (await sweepOnce(sweeps, ctx())));
  };
  sweep();
  const timer = setInterval(sweep, everyMs);
  timer.unref();
  return () => {
    clearInterval(timer);
    return running;
  };
}
