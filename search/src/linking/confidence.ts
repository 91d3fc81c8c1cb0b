import { at, type FeatureName, featureCount } from "./rank/features.ts";
import type { Pool } from "./rank/ranker.ts";
import type { KnownWeights } from "./weights/weights.ts";

/** Features of the best concept that say whether a text means any concept at all. */
export const knownFeatures: readonly FeatureName[] = [
  "gram",
  "gramLabelCover",
  "gramQueryCover",
  "stem",
  "stemLabelCover",
  "stemQueryCover",
  "exactPreferred",
  "exactAlternative",
  "exactPart",
  "exactUnmarked",
  "lengthRatio",
  "lastLetters",
  "translated",
  "synonym",
  "meaning",
  "windowGram",
  "rarity",
];

/** Probability that a text means a concept of its pool, from the best place and its share of the softmax. */
export function knownMass(pool: Pool, best: number, chance: number, weights: KnownWeights): number {
  let sum = weights.bias + weights.chance * chance;
  for (const name of knownFeatures) {
    sum += (weights.features[name] ?? 0) * (pool.rows[best * featureCount + at[name]] as number);
  }
  return 1 / (1 + Math.exp(-sum));
}

/** Softmax of the fused scores. */
export function softmax(score: Float64Array): Float64Array {
  let most = Number.NEGATIVE_INFINITY;
  for (const s of score) most = Math.max(most, s);
  const out = score.map((s) => Math.exp(s - most));
  const sum = out.reduce((a, b) => a + b, 0);
  return out.map((p) => p / sum);
}
