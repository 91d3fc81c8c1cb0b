import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";

setFlagsFromString("--expose-gc");
const collect = runInNewContext("gc") as () => void;

/** An attack may leave no more than this behind. */
export const grownMibMax = 50;

/**
 * What this process still holds once everything that can go has gone, in MiB. Not its resident size: that keeps the room
 * which the collector has once made for itself, some sixty MiB after bodies of ten times the limit, and gives it back
 * when it likes.
 */
export async function heldMib(): Promise<number> {
  for (let pass = 0; pass < 3; pass += 1) {
    collect();
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  const { heapUsed, external } = process.memoryUsage();
  return (heapUsed + external) / 1024 / 1024;
}
