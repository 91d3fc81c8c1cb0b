import { closeness } from "../model/closeness.ts";
import type { MatchModel } from "../model/match-model.ts";
import type { CandidateVector, OccupationShares, OpeningVector } from "../vector/vectors.ts";
import type { DirectionWeights } from "../weights/weights.ts";
import { type Factor, factor, type PartState } from "./part.ts";

/** How close an occupation is to what the opening is believed to be, 0..1. */
export function closenessToOpening(
  model: MatchModel,
  opening: OccupationShares,
  occupation: number,
  unknown: number,
): number {
  let sum = 0;
  let known = 0;
  for (let i = 0; i < opening.occupation.length; i += 1) {
    const share = opening.share[i] ?? 0;
    known += share;
    sum += share * closeness(model.closeness, occupation, opening.occupation[i] ?? 0);
  }
  return (sum + Math.max(0, 255 - known) * unknown) / Math.max(255, known);
}

/** `closenessToOpening` of every occupation: row by row, as closeness lies in memory. */
export function closenessesToOpening(model: MatchModel, opening: OccupationShares, unknown: number): Float64Array {
  const { size, steps } = model.closeness;
  const sums = new Float64Array(size);
  let known = 0;
  opening.occupation.forEach((own, i) => {
    const share = opening.share[i] ?? 0;
    known += share;
    const row = own * size;
    for (let other = 0; other < size; other += 1) {
      sums[other] = (sums[other] as number) + share * ((steps[row + other] ?? 0) / 255);
    }
  });
  const open = Math.max(0, 255 - known) * unknown;
  const whole = Math.max(255, known);
  return sums.map((sum) => (sum + open) / whole);
}

export interface Closest {
  readonly closeness: number;
  /** The slot (job) that is closest, and its occupation in the opening's direction; -1 where nothing is known. */
  readonly slot: number;
  readonly occupation: number;
}

/**
 * The closest job, past jobs fading. `near` says how close an occupation is to the opening; a job whose occupation is
 * not known counts as `unknown` for the part of it that is not known.
 */
export function closestJob(
  jobs: OccupationShares,
  near: (occupation: number) => number,
  weights: DirectionWeights,
): Closest {
  let best: Closest = { closeness: weights.occupationUnknown, slot: -1, occupation: -1 };
  let i = 0;
  for (let slot = 0; slot < jobs.slots; slot += 1) {
    let sum = 0;
    let known = 0;
    let most = 0;
    let leading = -1;
    for (; i < jobs.slot.length && jobs.slot[i] === slot; i += 1) {
      const share = jobs.share[i] ?? 0;
      const here = share * near(jobs.occupation[i] ?? 0);
      known += share;
      sum += here;
      if (here > most) {
        most = here;
        leading = jobs.occupation[i] ?? -1;
      }
    }
    const whole =
      ((sum + Math.max(0, 255 - known) * weights.occupationUnknown) / Math.max(255, known)) *
      weights.earlierJob ** slot;
    if (whole > best.closeness) best = { closeness: Math.min(1, whole), slot, occupation: leading };
  }
  return best;
}

export const occupationValue = (close: number, weights: DirectionWeights): number =>
  weights.occupationFloor + (1 - weights.occupationFloor) * close;

/** What is known less than this far, in steps of 255, is no occupation to name: of a job, or of the opening. */
const namedFrom = 128;

/** Whether it is more likely than not one of the opening's occupations that it is; less is a guess, and no yardstick. */
const isKnown = (opening: OccupationShares): boolean =>
  opening.share.reduce((sum, share) => sum + share, 0) >= namedFrom;

/** The latest job whose occupation is known, with its most probable one; null where no job has any. */
function latestKnown(jobs: OccupationShares): Pick<Closest, "slot" | "occupation"> | null {
  const { slot: slots, share: shares, occupation: occupations } = jobs;
  for (let i = 0; i < slots.length; ) {
    const slot = slots[i] ?? 0;
    let known = 0;
    let leading = i;
    for (; i < slots.length && slots[i] === slot; i += 1) {
      known += shares[i] ?? 0;
      if ((shares[i] ?? 0) > (shares[leading] ?? 0)) leading = i;
    }
    if (known >= namedFrom) return { slot, occupation: occupations[leading] ?? -1 };
  }
  return null;
}

function stateOf(best: Closest): PartState {
  if (best.occupation < 0 || best.closeness < 0.3) return "unmet";
  return best.closeness >= 0.7 ? "met" : "near";
}

/**
 * The part of the total that past work decides. Work that is merely far away is named as other work; unknown is said
 * only where nothing is known of one of the two.
 */
export function occupationFactor(
  candidate: CandidateVector,
  opening: OpeningVector,
  model: MatchModel,
  weights: DirectionWeights,
): Factor {
  const near = (occupation: number) =>
    closenessToOpening(model, opening.occupations, occupation, weights.occupationUnknown);
  const best = closestJob(candidate.jobs, near, weights);
  const named = best.occupation >= 0 ? best : latestKnown(candidate.jobs);
  const known = named !== null && isKnown(opening.occupations);
  return factor("occupation", "", [known ? stateOf(best) : "unknown", occupationValue(best.closeness, weights)], {
    closeness: best.closeness,
    slot: named?.slot ?? -1,
    occupation: model.taxonomy.occupations[named?.occupation ?? -1]?.id ?? null,
  });
}
