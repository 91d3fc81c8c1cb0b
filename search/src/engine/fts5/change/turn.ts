import { type CallContext, SearchRefusal } from "../../port.ts";

/** Longest stretch of work without letting others have a turn, in milliseconds. */
const turnMs = 20;

/** Lets everything that waits on the event loop run first. */
export const nextTurn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** Throws where the caller has given up or the time for the answer is over. */
export function stillWanted(ctx: CallContext, clock: () => number): void {
  if (ctx.signal?.aborted) throw new SearchRefusal("cancelled", "the caller has gone");
  if (ctx.deadline !== undefined && clock() > ctx.deadline) throw new SearchRefusal("deadline", "out of time");
}

/** Building anew has fewer, longer turns: nobody waits for its end, and each costs a commit. */
export const buildingTurnMs = 30;

/** A stopwatch for turns; wall time plays no part in what is done, only in when others get a turn. */
export function turnWatch(lengthMs = turnMs): () => boolean {
  let started = performance.now();
  return () => {
    const over = performance.now() - started > lengthMs;
    if (over) started = performance.now();
    return over;
  };
}
