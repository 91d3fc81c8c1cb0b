import type { CandidateTerms, OccupationShares, OpeningTerms } from "../vector/vectors.ts";
import type { Direction, DirectionWeights } from "../weights/weights.ts";
import { type Factor, factor, type PartState } from "./part.ts";

/** Closeness from which on a wished occupation counts as found. */
const FOUND = 0.6;

/**
 * What the candidate looks for against what the opening offers: occupation, mode of work, and pay where the candidate
 * looks (how well the person suits an opening never moves by a pay wish). Every wish met is 1, and the mean decides.
 * `near` says how close an occupation is to the opening.
 */
export function wishFactors(
  candidate: CandidateTerms,
  opening: OpeningTerms,
  occupations: OccupationShares,
  near: (occupation: number) => number,
  direction: Direction,
  weights: DirectionWeights,
): Factor[] {
  const met: number[] = [];
  const named: string[] = [];
  const put = (name: string, value: number) => {
    met.push(value);
    named.push(`${name}:${value >= 1 ? "met" : value > 0 ? "near" : "unmet"}`);
  };
  if (candidate.targets.length > 0 && occupations.occupation.length > 0) {
    const best = candidate.targets.reduce((most, target) => Math.max(most, near(target)), 0);
    put("occupation", Math.min(1, best / FOUND));
  }
  if (candidate.workModes.length > 0 && opening.workMode !== null) {
    put("work_mode", candidate.workModes.includes(opening.workMode) ? 1 : 0);
  }
  if (direction === "openings" && candidate.payWish !== null && opening.pay !== null) {
    put("pay", opening.pay.max >= candidate.payWish ? 1 : 0);
  }
  if (met.length === 0) return [];
  const mean = met.reduce((a, b) => a + b, 0) / met.length;
  const state: PartState = mean >= 0.999 ? "met" : mean > 0 ? "near" : "unmet";
  return [factor("wishes", "", [state, weights.wishesUnmet + (1 - weights.wishesUnmet) * mean], { wishes: named })];
}
