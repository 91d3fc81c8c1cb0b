import type { Context } from "../../app/context.ts";
import { prolongRun } from "../repository/runs.ts";

/** A run that has not told of itself for so long is taken for dead. */
const runLeaseMs = 60_000;
const beatMs = 10_000;

/** Until when a run that tells of itself now is taken for alive. */
export const leaseFrom = (ctx: Context): string => new Date(ctx.clock().getTime() + runLeaseMs).toISOString();

/** Somebody has taken this run for dead, and may have begun another. */
export class RunLost extends Error {
  constructor() {
    super("This run told nothing of itself for a minute and was taken for dead. Start it again.");
    this.name = "RunLost";
  }
}

export interface Beat {
  /** @throws RunLost where a beat found that the run is no longer this process's */
  check(): void;
  /** Ends it, after the beat under way. */
  end(): Promise<void>;
}

/** Keeps a run alive while an index is read or a merge takes its time, when no document goes by. */
export function keepRunAlive(ctx: Context, id: string): Beat {
  let isLost = false;
  let beating = Promise.resolve();
  const beat = async () => {
    try {
      isLost ||= !(await ctx.work((tx) => prolongRun(tx, id, leaseFrom(ctx))));
    } catch {
      // The database is busy: the next beat, or the next document, prolongs it.
    }
  };
  const timer = setInterval(() => {
    beating = beating.then(beat);
  }, beatMs);
  timer.unref();
  return {
    check() {
      if (isLost) throw new RunLost();
    },
    end() {
      clearInterval(timer);
      return beating;
    },
  };
}
