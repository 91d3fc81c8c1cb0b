/** Metrics of one ranking. `R` is the number of right ids; a repeated id counts once. */
export interface Measures {
  readonly "acc@1": number;
  readonly "acc@5": number;
  readonly "acc@10": number;
  readonly MRR: number;
  readonly MAP: number;
  readonly "RP@5": number;
  readonly "RP@10": number;
  readonly "R@5": number;
  readonly "R@10": number;
  readonly "nDCG@10": number;
  readonly "P@10": number;
}

export type Metric = keyof Measures;

/** Measures a ranking against the ids that are right. */
export function measure(ranking: readonly string[], right: ReadonlySet<string>): Measures {
  const unique = [...new Set(ranking)];
  const all = right.size;
  const places = unique.flatMap((id, place) => (right.has(id) ? [place] : []));
  const within = (k: number) => places.filter((place) => place < k).length;
  const gain = (place: number) => 1 / Math.log2(place + 2);
  const ideal = Array.from({ length: Math.min(10, all) }, (_, place) => gain(place)).reduce((a, b) => a + b, 0);
  const gained = places.filter((place) => place < 10).reduce((sum, place) => sum + gain(place), 0);
  const [first] = places;
  return {
    "acc@1": within(1) > 0 ? 1 : 0,
    "acc@5": within(5) > 0 ? 1 : 0,
    "acc@10": within(10) > 0 ? 1 : 0,
    MRR: first === undefined ? 0 : 1 / (first + 1),
    MAP: places.reduce((sum, place, n) => sum + (n + 1) / (place + 1), 0) / all,
    "RP@5": within(5) / Math.min(5, all),
    "RP@10": within(10) / Math.min(10, all),
    "R@5": within(5) / all,
    "R@10": within(10) / all,
    "nDCG@10": gained / ideal,
    "P@10": within(10) / 10,
  };
}

const shown: readonly (readonly [RegExp, readonly Metric[]])[] = [
  [/^t1a/, ["acc@1", "acc@5", "MRR"]],
  [/^t1b/, ["RP@5", "RP@10", "MRR"]],
  [/^t1c/, ["acc@1", "MRR", "R@5", "R@10"]],
  [/^(?:t1d|t3a)/, ["acc@1", "acc@5", "acc@10", "MRR"]],
  [/^t2r/, ["MAP", "nDCG@10", "P@10", "MRR"]],
];

/** The metrics that a task is judged by. */
export const metricsOf = (task: string): readonly Metric[] => shown.find(([pattern]) => pattern.test(task))?.[1] ?? [];

/** Means over all queries with answers; a query without a ranking counts 0. */
export function meanMeasures(
  task: string,
  answers: ReadonlyMap<string, ReadonlySet<string>>,
  rankings: ReadonlyMap<string, readonly string[]>,
): Partial<Record<Metric, number>> {
  const sums = new Map<Metric, number>();
  for (const [query, right] of answers) {
    const measures = measure(rankings.get(query) ?? [], right);
    for (const metric of metricsOf(task)) sums.set(metric, (sums.get(metric) ?? 0) + measures[metric]);
  }
  return Object.fromEntries([...sums].map(([metric, sum]) => [metric, Math.round((1e4 * sum) / answers.size) / 1e4]));
}
