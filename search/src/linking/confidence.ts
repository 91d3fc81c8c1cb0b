import { at, featureCount } from "./rank/features.ts";
import type { Pool } from "./rank/ranker.ts";

/** Sure enough of label and text being the same thing, whatever the fusion says of the rest. */
function closeness(pool: Pool, place: number): number {
  const value = (feature: number) => pool.rows[place * featureCount + feature] as number;
  const equal = Math.max(
    value(at.exactPreferred),
    value(at.exactAlternative),
    0.9 * value(at.exactPart),
    0.9 * value(at.exactUnmarked),
  );
  return Math.max(equal, value(at.gram), 0.9 * value(at.stem), value(at.windowGram), 0.8 * value(at.translated));
}

/** Probability that a text means none of the concepts of its pool, from the best place and the fused scores. */
export function noneMass(pool: Pool, best: number): number {
  return 1 / (1 + Math.exp(9 * (closeness(pool, best) - 0.6)));
}

/** Softmax of the fused scores. */
export function softmax(score: Float64Array): Float64Array {
  let most = Number.NEGATIVE_INFINITY;
  for (const s of score) most = Math.max(most, s);
  const out = score.map((s) => Math.exp(s - most));
  const sum = out.reduce((a, b) => a + b, 0);
  return out.map((p) => p / sum);
}
