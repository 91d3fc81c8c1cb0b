import { type FeatureName, featureNames } from "../rank/features.ts";

/**
 * Kinds of text that have weights of their own: a span or a whole sentence of running text, the name of a skill, a
 * skill in somebody's list, a title as posted, of a national classification, in somebody's CV.
 */
export type TextKind = "span" | "sentence" | "name" | "listed" | "posted" | "classified" | "held";

/** Weight per feature; one that is left out is 0. */
export type KindWeights = Readonly<Partial<Record<FeatureName, number>>>;

export type Weights = Readonly<Record<TextKind, KindWeights>>;

/** Weights in the order of the features of a row. */
export const weightRow = (weights: KindWeights): readonly number[] => featureNames.map((name) => weights[name] ?? 0);
