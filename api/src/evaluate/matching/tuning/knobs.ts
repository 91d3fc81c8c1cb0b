import type { DirectionWeights, InferenceWeights, Weights } from "@tuttu/search";

/** A number that tuning may move: what it is called, how it is read and set, and its step. */
export interface Knob {
  readonly name: string;
  readonly step: number;
  readonly least: number;
  readonly most: number;
  read(weights: Weights): number;
  set(weights: Weights, value: number): Weights;
}

type NumberKey<T> = { [K in keyof T]: T[K] extends number ? K : never }[keyof T] & string;

function ofInference(key: NumberKey<InferenceWeights>, step: number, least: number, most: number): Knob {
  return {
    name: `inference.${key}`,
    step,
    least,
    most,
    read: (weights) => weights.inference[key],
    set: (weights, value) => ({ ...weights, inference: { ...weights.inference, [key]: value } }),
  };
}

/** Moves a number in both directions at once: a world cannot tell them apart, and people expect one reason. */
function ofBoth(key: NumberKey<DirectionWeights>, step: number, least: number, most: number): Knob {
  return {
    name: `directions.${key}`,
    step,
    least,
    most,
    read: (weights) => weights.directions.candidates[key],
    set: (weights, value) => ({
      ...weights,
      directions: {
        candidates: { ...weights.directions.candidates, [key]: value },
        openings: { ...weights.directions.openings, [key]: value },
      },
    }),
  };
}

/**
 * What is tuned. Left out are numbers that a world says nothing about (levels, terms, education, licences, wishes,
 * what is negotiable) and those that are a promise: at most half of the coverage is taken on trust.
 */
export const knobs: readonly Knob[] = [
  ofInference("optionalSpeaks", 0.1, 0.1, 0.8),
  ofInference("evidence", 0.1, 0.3, 1.2),
  ofInference("floor", 0.1, 0.05, 0.9),
  ofInference("elsewhere", 0.05, 0.05, 0.4),
  ofInference("earlierJobs", 0.1, 0.4, 1),
  ofInference("neighbours", 3, 0, 20),
  ofInference("context", 0.25, 0, 1),
  ofInference("essentialAtOnce", 0.04, 0.3, 0.6),
  ofInference("essentialPerYear", 0.01, 0.03, 0.1),
  ofInference("optionalAtOnce", 0.03, 0.03, 0.25),
  ofInference("yearsUnknown", 0.5, 1, 6),
  ofBoth("occupationFloor", 0.03, 0.05, 0.4),
  ofBoth("skillsFloor", 0.03, 0.05, 0.4),
  ofBoth("earlierJob", 0.03, 0.7, 1),
  ofBoth("occupationUnknown", 0.03, 0.02, 0.3),
  ofBoth("desirable", 0.1, 0.1, 0.8),
  ofBoth("languageOneBelow", 0.05, 0.4, 0.8),
  ofBoth("languageFarBelow", 0.05, 0.2, 0.5),
  ofBoth("placeUnmet", 0.05, 0.25, 0.7),
  ofBoth("startLate", 0.05, 0.6, 0.95),
];
