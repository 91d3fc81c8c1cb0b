/** An opening and one of its best candidates. */
export interface Pair {
  readonly openingId: string;
  readonly organisationId: string;
  readonly candidateId: string;
  /** 0 … 100. */
  readonly total: number;
}

/** Below this an opening finds nobody, and no variety is worth showing the pair. */
export const goodFrom = 40;

const steps = 1e6;
const rounded = (total: number): number => Math.round(total * steps);
const bySize = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
const bestFirst = (a: Pair, b: Pair): number =>
  rounded(b.total) - rounded(a.total) || bySize(a.openingId, b.openingId) || bySize(a.candidateId, b.candidateId);

type Taken = Readonly<Record<"openings" | "people" | "employers", ReadonlySet<string>>>;

/**
 * What is asked of the next pair, from the strictest on: the best pairs alone would show one strong person with five
 * employers, or one large employer with five people, and hide everybody else who found each other.
 */
const wishes: readonly ((pair: Pair, taken: Taken) => boolean)[] = [
  (pair, { people, employers }) =>
    pair.total >= goodFrom && !people.has(pair.candidateId) && !employers.has(pair.organisationId),
  (pair, { people }) => pair.total >= goodFrom && !people.has(pair.candidateId),
  (pair, { people }) => !people.has(pair.candidateId),
  () => true,
];

/**
 * At most `most` pairs, best first, each of another opening: of other people and other employers while good pairs of
 * such are left, then of other people, then of any. The best pair of all is always among them; ties by ids.
 */
export function variedPairs(pairs: readonly Pair[], most: number): Pair[] {
  const inOrder = [...pairs].sort(bestFirst);
  const chosen: Pair[] = [];
  const taken = { openings: new Set<string>(), people: new Set<string>(), employers: new Set<string>() };
  for (const isWished of wishes) {
    for (const pair of inOrder) {
      if (chosen.length >= most) break;
      if (taken.openings.has(pair.openingId) || !isWished(pair, taken)) continue;
      chosen.push(pair);
      taken.openings.add(pair.openingId);
      taken.people.add(pair.candidateId);
      taken.employers.add(pair.organisationId);
    }
  }
  return chosen.sort(bestFirst);
}
