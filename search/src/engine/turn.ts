import { type CallContext, SearchRefusal } from "./port.ts";

/**
 * Work without letting others have a turn, in milliseconds. What ends a turn comes on top: a commit, which may copy the
 * log into the file.
 */
const turnMs = 20;

/** Lets everything that waits on the event loop run first. */
export const nextTurn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** Throws where the caller has given up or the time for the answer is over. */
export function stillWanted(ctx: CallContext, clock: () => number): void {
  if (ctx.signal?.aborted) throw new SearchRefusal("cancelled", "the caller has gone");
  if (ctx.deadline !== undefined && clock() > ctx.deadline) throw new SearchRefusal("deadline", "out of time");
}

/** A stopwatch for turns; wall time plays no part in what is done, only in when others get a turn. */
export function turnWatch(): () => boolean {
  let started = performance.now();
  return () => {
    const over = performance.now() - started > turnMs;
    if (over) started = performance.now();
    return over;
  };
}
