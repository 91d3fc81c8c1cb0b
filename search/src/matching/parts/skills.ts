import type { OpeningTerms } from "../vector/vectors.ts";
import type { DirectionWeights } from "../weights/weights.ts";
import type { Coverage } from "./coverage.ts";
import { type Factor, factor, lifts } from "./part.ts";

export const skillsValue = (coverage: number, weights: DirectionWeights): number =>
  weights.skillsFloor + (1 - weights.skillsFloor) * coverage;

/** The coverage that has this value: `skillsValue` turned round. */
export const coverageFor = (value: number, weights: DirectionWeights): number =>
  (value - weights.skillsFloor) / (1 - weights.skillsFloor);

/** The part of the total that skills decide. */
export function skillsFactor(coverage: Coverage, terms: OpeningTerms, weights: DirectionWeights): Factor {
  const { total, named, usual, known } = coverage;
  const state = !known ? "unknown" : named >= 0.7 ? "met" : total >= 0.35 ? "near" : "unmet";
  const details = { coverage: total, named, usual };
  return factor("skills", "", [state, skillsValue(total, weights)], details, lifts(terms.negotiable, "skills"));
}
