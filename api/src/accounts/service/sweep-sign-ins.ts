import type { Context } from "../../app/context.ts";
import { longestIdleMs, touchEveryMs } from "../domain/session-life.ts";
import { deleteOver } from "../repository/sessions.ts";

/** Removes sessions that nobody can use any more, with their second factors, and mailed links that have run out. */
export const sweepSignIns = (ctx: Context): Promise<number> => {
  // A last use is written every few minutes only.
  const usedBefore = new Date(ctx.clock().getTime() - longestIdleMs - touchEveryMs).toISOString();
  return ctx.work((tx) => deleteOver(tx, { now: ctx.now(), usedBefore }));
};
