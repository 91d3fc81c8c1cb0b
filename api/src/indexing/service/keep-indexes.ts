import type { IndexRunTable } from "@tuttu/schema";
import type { Context } from "../../app/context.ts";
import { claimRun, endDeadRuns, openRuns } from "../repository/runs.ts";
import { lookAtServer } from "./look-at-server.ts";
import { performRun } from "./perform-run.ts";
import { leaseFrom } from "./run-lease.ts";

const everyMs = 5_000;

/**
 * One look: how the server stands, and runs that somebody asked for.
 * @param ctx of the house itself
 * @param signal ends runs under way with the document in hand
 * @returns the runs that were begun here; how they end is written in them
 */
export async function keepOnce(ctx: Context, signal?: AbortSignal): Promise<Promise<void>[]> {
  await lookAtServer(ctx);
  const begun: Promise<void>[] = [];
  const open = await openRuns(ctx.db);
  const now = ctx.now();
  const isDead = ({ state, lease_until }: IndexRunTable) => state === "running" && lease_until <= now;
  // Mostly there is none, and a house where nothing happens writes nothing.
  if (open.some(isDead)) await ctx.work((tx) => endDeadRuns(tx, now));
  for (const run of open.filter(({ state }) => state === "waiting")) {
    if (!(await ctx.work((tx) => claimRun(tx, run.id, leaseFrom(ctx))))) continue;
    const done = performRun(ctx, run, { signal }).then(() => lookAtServer(ctx));
    begun.push(done.catch(() => {}));
  }
  return begun;
}

export interface Keeping {
  /** Looks at once. */
  wake(): void;
  /** Ends the watch, and runs under way with the document in hand. */
  stop(): Promise<void>;
}

/** Looks after the indexes now and every five seconds. @param ctx of the house itself */
export function keepIndexes(ctx: () => Context): Keeping {
  let timer: NodeJS.Timeout | undefined;
  let looking: Promise<unknown> | undefined;
  let isWoken = false;
  const ending = new AbortController();
  const begun = new Set<Promise<void>>();
  const lookOnce = async () => {
    const context = ctx();
    try {
      for (const run of await keepOnce(context, ending.signal)) {
        begun.add(run);
        void run.finally(() => begun.delete(run));
      }
    } catch (error) {
      context.log.error({ said: String(error) }, "indexes not looked at");
    }
  };
  const look = () => {
    clearTimeout(timer);
    if (ending.signal.aborted) return;
    if (looking !== undefined) {
      isWoken = true;
      return;
    }
    looking = lookOnce().finally(() => {
      looking = undefined;
      timer = setTimeout(look, isWoken ? 0 : everyMs);
      timer.unref();
      isWoken = false;
    });
  };
  look();
  return {
    wake: look,
    async stop() {
      ending.abort();
      clearTimeout(timer);
      await looking;
      await Promise.all(begun);
    },
  };
}
