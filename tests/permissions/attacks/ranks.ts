const sorted = (values: readonly number[]): number[] => [...values].sort((a, b) => a - b);

export const median = (values: readonly number[]): number => sorted(values)[Math.floor(values.length / 2)] ?? 0;

/**
 * Area under the ROC curve: how often a value of `a` is above one of `b`, ties counting half. One half where nobody can
 * tell them apart, 0 or 1 where everybody can.
 */
export function auc(a: readonly number[], b: readonly number[]): number {
  const below = sorted(b);
  const countUnder = (value: number, orEqual: boolean): number => {
    let [from, to] = [0, below.length];
    while (from < to) {
      const middle = (from + to) >> 1;
      const at = below[middle] ?? 0;
      if (at < value || (orEqual && at === value)) from = middle + 1;
      else to = middle;
    }
    return from;
  };
  const wins = a.reduce((sum, value) => sum + (countUnder(value, false) + countUnder(value, true)) / 2, 0);
  return a.length * b.length === 0 ? 0.5 : wins / (a.length * b.length);
}
