import type { Grades } from "./read-world.ts";

export interface WorldMetrics {
  readonly "nDCG@10": number;
  readonly "R@50c": number;
  readonly MRR2: number;
  readonly "P@10": number;
}

/** Query id to ids, best first. */
export type Rankings = ReadonlyMap<string, readonly string[]>;

const gains = (grades: readonly number[]): number =>
  grades.slice(0, 10).reduce((sum, grade, place) => sum + (2 ** grade - 1) / Math.log2(place + 2), 0);

const mean = (values: readonly number[]): number =>
  values.length === 0 ? 0 : Math.round((1e4 * values.reduce((a, b) => a + b, 0)) / values.length) / 1e4;

/**
 * Means over all graded queries; a query without a ranking counts 0. Grades of 2 and more are good: R@50c is the share
 * of them among the first 50 (of 50 at most), MRR2 the first of them, both over queries that have one.
 */
export function measureWorld(grades: Grades, rankings: Rankings): WorldMetrics {
  const all = { ndcg: [] as number[], recall: [] as number[], first: [] as number[], precision: [] as number[] };
  for (const [query, graded] of grades) {
    const got = [...new Set(rankings.get(query) ?? [])].map((id) => graded.get(id) ?? 0);
    const ideal = [...graded.values()].sort((a, b) => b - a);
    const good = ideal.filter((grade) => grade >= 2).length;
    const among = (k: number) => got.slice(0, k).filter((grade) => grade >= 2).length;
    all.ndcg.push(gains(ideal) === 0 ? 0 : gains(got) / gains(ideal));
    all.precision.push(among(10) / 10);
    if (good === 0) continue;
    const first = got.findIndex((grade) => grade >= 2);
    all.recall.push(among(50) / Math.min(50, good));
    all.first.push(first < 0 ? 0 : 1 / (first + 1));
  }
  return { "nDCG@10": mean(all.ndcg), "R@50c": mean(all.recall), MRR2: mean(all.first), "P@10": mean(all.precision) };
}
