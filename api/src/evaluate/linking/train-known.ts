import {
  type FeatureName,
  featureCount,
  featureNames,
  fuse,
  type KnownWeights,
  knownFeatures,
  softmax,
} from "@tuttu/search";
import type { Example } from "./train.ts";

/** The best concept of a pool as the logistic model sees it: a constant, its share, its features. */
function view(example: Example, weights: readonly number[], without: ReadonlySet<number>): readonly number[] | null {
  const pool = { rows: example.rows, concepts: new Uint32Array(example.count) };
  const score = fuse(pool, weights);
  for (const place of without) score[place] = Number.NEGATIVE_INFINITY;
  let best = -1;
  score.forEach((s, place) => {
    if (!without.has(place) && (best < 0 || s > (score[best] as number))) best = place;
  });
  if (best < 0) return null;
  const at = (name: FeatureName) => example.rows[best * featureCount + featureNames.indexOf(name)] as number;
  return [1, softmax(score)[best] as number, ...knownFeatures.map(at)];
}

interface Seen {
  readonly row: readonly number[];
  readonly known: 0 | 1;
  readonly weight: number;
}

/** Share of texts that are taken to mean no concept at all. */
const shareOfNone = 0.15;

/**
 * Trains the model that tells whether a text means any concept: texts that mean none where there are such, and every
 * fourth text with its right concepts taken out of the pool, as if the taxonomy did not know them.
 */
export function trainKnown(examples: readonly Example[], weights: readonly number[]): KnownWeights {
  const seen: Seen[] = [];
  const none: Seen[] = [];
  examples.forEach((example, i) => {
    const row = view(example, weights, new Set());
    if (row !== null)
      (example.right.length > 0 ? seen : none).push({ row, known: example.right.length > 0 ? 1 : 0, weight: 1 });
    if (example.right.length === 0 || i % 4 !== 0) return;
    const rest = view(example, weights, new Set(example.right));
    if (rest !== null) none.push({ row: rest, known: 0, weight: 0.5 });
  });
  const mass = none.reduce((sum, { weight }) => sum + weight, 0);
  const scale = mass > 0 ? (seen.length * shareOfNone) / (1 - shareOfNone) / mass : 0;
  const all = [...seen, ...none.map((one) => ({ ...one, weight: one.weight * scale }))];
  const [bias = 0, chance = 0, ...rest] = logistic(all);
  return {
    bias,
    chance,
    features: Object.fromEntries(knownFeatures.map((name, i) => [name, rest[i] ?? 0])),
  };
}

/** Logistic regression by full gradient steps with Adam; deterministic. */
function logistic(rows: readonly Seen[]): number[] {
  const width = 2 + knownFeatures.length;
  const w = new Float64Array(width);
  const mean = new Float64Array(width);
  const square = new Float64Array(width);
  const total = rows.reduce((sum, { weight }) => sum + weight, 0);
  for (let step = 1; step <= 500; step++) {
    const slope = w.map((value) => 1e-3 * value);
    for (const { row, known, weight } of rows) {
      let sum = 0;
      for (let f = 0; f < width; f++) sum += (row[f] as number) * (w[f] as number);
      const error = ((1 / (1 + Math.exp(-sum)) - known) * weight) / total;
      for (let f = 0; f < width; f++) slope[f]! += error * (row[f] as number);
    }
    for (let f = 0; f < width; f++) {
      const g = slope[f] as number;
      mean[f] = 0.9 * (mean[f] as number) + 0.1 * g;
      square[f] = 0.99 * (square[f] as number) + 0.01 * g * g;
      const rate = 0.1 / (Math.sqrt((square[f] as number) / (1 - 0.99 ** step)) + 1e-8);
      w[f] = (w[f] as number) - (rate * (mean[f] as number)) / (1 - 0.9 ** step);
    }
  }
  return Array.from(w, (value) => Math.round(value * 1e4) / 1e4);
}
