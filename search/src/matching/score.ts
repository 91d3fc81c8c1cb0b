import type { MatchModel } from "./model/match-model.ts";
import { withCosts } from "./parts/costs.ts";
import { type Coverage, coverageOf } from "./parts/coverage.ts";
import { languageFactors } from "./parts/language.ts";
import { closenessToOpening, occupationFactor } from "./parts/occupation.ts";
import type { Factor, Part } from "./parts/part.ts";
import { placeFactors } from "./parts/place.ts";
import { skillsFactor } from "./parts/skills.ts";
import { termFactors } from "./parts/terms.ts";
import { wishFactors } from "./parts/wishes.ts";
import type { CandidateTerms, CandidateVector, OpeningVector } from "./vector/vectors.ts";
import type { Direction } from "./weights/weights.ts";

export interface Score {
  /** 0..100 in steps of 1e-6. */
  readonly total: number;
  /** In one fixed order. `total` and all costs add up to 100, exactly in steps of 1e-6. */
  readonly parts: readonly Part[];
}

/** A score with what its skills part was made of, for explaining it. */
export interface DetailedScore extends Score {
  readonly coverage: Coverage;
}

/** All factors that need neither occupations of the past nor skills; every one is at most 1. */
export function requirementFactors(
  candidate: CandidateTerms,
  opening: OpeningVector,
  model: MatchModel,
  direction: Direction,
): Factor[] {
  const weights = model.weights.directions[direction];
  const near = (occupation: number) =>
    closenessToOpening(model, opening.occupations, occupation, weights.occupationUnknown);
  return [
    ...languageFactors(candidate, opening.terms, weights),
    ...placeFactors(candidate, opening.terms, weights),
    ...termFactors(candidate, opening.terms, weights),
    ...wishFactors(candidate, opening.terms, opening.occupations, near, direction, weights),
  ];
}

/** The score with its coverage. */
export function scoreInDetail(
  candidate: CandidateVector,
  opening: OpeningVector,
  model: MatchModel,
  direction: Direction,
): DetailedScore {
  const weights = model.weights.directions[direction];
  const coverage = coverageOf(candidate, opening, model, weights);
  const factors = [
    occupationFactor(candidate, opening, model, weights),
    skillsFactor(coverage, opening.terms, weights),
    ...requirementFactors(candidate.terms, opening, model, direction),
  ];
  return { ...withCosts(factors), coverage };
}

/**
 * How well a candidate and an opening fit, as `direction` looks at it: total = 100 × the product of all factors, and
 * what each factor costs. Pure: the same vectors, taxonomy and weights (both in `model`) give the same value.
 */
export function score(
  candidate: CandidateVector,
  opening: OpeningVector,
  model: MatchModel,
  direction: Direction,
): Score {
  const { total, parts } = scoreInDetail(candidate, opening, model, direction);
  return { total, parts };
}
