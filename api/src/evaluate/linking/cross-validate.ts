import { fuse } from "@tuttu/search";
import type { ItemExample } from "./examples.ts";
import { type Metric, meanMeasures } from "./metrics.ts";
import { type Example, type Training, trainSoftmax } from "./train.ts";

export interface TaskMetrics {
  readonly task: string;
  readonly metrics: Partial<Record<Metric, number>>;
}

const folds = 5;

/** Fold of an item by its place, scattered so that neighbours (spans of one sentence aside) do not stay together. */
const foldOf = (place: number): number => (Math.imul(place, 0x9e3779b1) >>> 8) % folds;

/** A pool's ids, best first, ties by id. */
export function rankedIds(example: ItemExample, weights: readonly number[]): string[] {
  const score = fuse({ rows: example.rows, concepts: new Uint32Array(example.count) }, weights);
  const places = Array.from({ length: example.count }, (_, i) => i);
  const rounded = Array.from(score, (s) => Math.round(s * 1e6));
  places.sort((a, b) => (rounded[b] as number) - (rounded[a] as number) || a - b);
  return places.slice(0, 20).map((place) => example.ids[place] as string);
}

/** Trains five times without a fifth of the items each, and measures the fifth that was left out. */
export function crossValidated(
  examples: readonly ItemExample[],
  more: readonly Example[],
  training: Training,
): TaskMetrics[] {
  const rankings = new Map<string, Map<string, string[]>>();
  const answers = new Map<string, Map<string, ReadonlySet<string>>>();
  for (let fold = 0; fold < folds; fold++) {
    const weights = trainSoftmax([...examples.filter((_, i) => foldOf(i) !== fold), ...more], training);
    examples.forEach((example, i) => {
      if (foldOf(i) !== fold) return;
      const { task, id, right } = example.item;
      const own = rankings.get(task) ?? new Map<string, string[]>();
      rankings.set(task, own.set(id, rankedIds(example, weights)));
      const gold = answers.get(task) ?? new Map<string, ReadonlySet<string>>();
      answers.set(task, gold.set(id, new Set(right)));
    });
  }
  return [...answers].map(([task, gold]) => ({
    task,
    metrics: meanMeasures(task, gold, rankings.get(task) ?? new Map()),
  }));
}
