import type { OccupationShares } from "../vector/vectors.ts";
import type { Belief } from "./joint.ts";

/** Entries kept per slot, and the least probability of one. */
const MOST_ENTRIES = 6;
const LEAST = 0.02;

/** A probability in whole steps of 1/255. */
export const toSteps = (p: number): number => Math.max(0, Math.min(255, Math.round(255 * p)));

/** Packs a belief: per slot the occupations worth keeping, in steps. */
export function sharesOf(belief: Belief): OccupationShares {
  const entries = belief.slots.flatMap((slot, k) =>
    belief.pool.occupations
      .map((occupation, i) => ({ k, occupation, p: slot[i] ?? 0 }))
      .filter((entry) => entry.p >= LEAST)
      .sort((a, b) => b.p - a.p || a.occupation - b.occupation)
      .slice(0, MOST_ENTRIES)
      .sort((a, b) => a.occupation - b.occupation),
  );
  return {
    slots: belief.slots.length,
    occupation: Uint16Array.from(entries, (entry) => entry.occupation),
    share: Uint8Array.from(entries, (entry) => toSteps(entry.p)),
    slot: Uint8Array.from(entries, (entry) => entry.k),
  };
}
