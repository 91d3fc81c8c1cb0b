import { closeness } from "../model/closeness.ts";
import type { MatchModel } from "../model/match-model.ts";
import type { CandidateVector, OccupationShares, OpeningVector } from "../vector/vectors.ts";
import type { DirectionWeights } from "../weights/weights.ts";
import { type Factor, factor } from "./part.ts";

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

/** The part of the total that past work decides. */
export function occupationFactor(
  candidate: CandidateVector,
  opening: OpeningVector,
  model: MatchModel,
  weights: DirectionWeights,
): Factor {
  const near = (occupation: number) =>
    closenessToOpening(model, opening.occupations, occupation, weights.occupationUnknown);
  const best = closestJob(candidate.jobs, near, weights);
  const known = best.occupation >= 0 && opening.occupations.occupation.length > 0;
  const state = !known ? "unknown" : best.closeness >= 0.7 ? "met" : best.closeness >= 0.3 ? "near" : "unmet";
  return factor("occupation", "", [state, occupationValue(best.closeness, weights)], {
    closeness: best.closeness,
    slot: best.slot,
    occupation: model.taxonomy.occupations[best.occupation]?.id ?? null,
  });
}
