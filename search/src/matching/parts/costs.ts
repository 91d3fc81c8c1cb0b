import type { Factor, Part } from "./part.ts";

/** Steps in one point of 100. */
const STEPS = 1_000_000;

/** Rounds a total to the steps in which totals are compared. */
export const roundTotal = (total: number): number => Math.round(total * STEPS) / STEPS;

/** Shares `whole` steps out in proportion to `weights`: whole numbers that sum to it, largest remainders first. */
function shareOut(whole: number, weights: readonly number[]): number[] {
  const sum = weights.reduce((a, b) => a + b, 0);
  if (sum === 0) return weights.map(() => 0);
  const exact = weights.map((weight) => (whole * weight) / sum);
  const floors = exact.map(Math.floor);
  const left = whole - floors.reduce((a, b) => a + b, 0);
  const order = exact.map((x, i) => ({ i, rest: x - (floors[i] ?? 0) })).sort((a, b) => b.rest - a.rest || a.i - b.i);
  for (const { i } of order.slice(0, left)) floors[i] = (floors[i] ?? 0) + 1;
  return floors;
}

/**
 * The total of some factors and what each of them costs: cost k = (100 − total) · ln f_k / Σ ln f_j, in whole steps,
 * so that the total and all costs add up to 100 by construction. A factor of 1 costs exactly 0.
 */
export function withCosts(factors: readonly Factor[]): { total: number; parts: Part[] } {
  const steps = Math.round(100 * STEPS * factors.reduce((product, { value }) => product * value, 1));
  const logs = factors.map(({ value }) => -Math.log(Math.max(1e-9, Math.min(1, value))));
  const costs = shareOut(100 * STEPS - steps, logs);
  return {
    total: steps / STEPS,
    parts: factors.map((factor, i) => ({ ...factor, cost: (costs[i] || 0) / STEPS })),
  };
}
