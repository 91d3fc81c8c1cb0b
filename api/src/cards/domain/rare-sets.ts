/** How close two occupations are, by their ids: the higher, the closer. */
export type Nearness = (one: string, other: string) => number;

interface Rare {
  readonly concept: string;
  readonly people: number;
}

const byName = (a: { readonly concept: string }, b: { readonly concept: string }): number =>
  a.concept < b.concept ? -1 : 1;

function nearest(from: readonly Rare[], to: readonly Rare[], near: Nearness): Rare | undefined {
  const nearnessOf = ({ concept }: Rare): number => Math.max(...to.map((one) => near(concept, one.concept)));
  let best: { readonly rare: Rare; readonly nearness: number } | undefined;
  for (const rare of from) {
    const nearness = nearnessOf(rare);
    if (best === undefined || nearness > best.nearness) best = { rare, nearness };
  }
  return best?.rare;
}

/**
 * Occupations of one unit group that too few people have, laid together with those nearest to them until so many have
 * one of a set: "this one or that one" says far more than the whole group, and of nobody which. What is left over stays
 * without a set; it is never laid to an occupation that is told by itself, since that would say which one is meant.
 * @param rare those that fewer than `least` people have
 * @returns sets of ids, each in order of id
 */
export function rareSets(rare: readonly Rare[], least: number, near: Nearness): (readonly string[])[] {
  let left = [...rare].sort((a, b) => a.people - b.people || byName(a, b));
  const sets: (readonly string[])[] = [];
  for (let [seed] = left; seed !== undefined; [seed] = left) {
    const set = [seed];
    let people = seed.people;
    left = left.filter((one) => one !== seed);
    for (let next = seed as Rare | undefined; people < least && next !== undefined; ) {
      next = nearest(left, set, near);
      if (next === undefined) break;
      set.push(next);
      people += next.people;
      left = left.filter((one) => one !== next);
    }
    if (people >= least) sets.push(set.sort(byName).map(({ concept }) => concept));
  }
  return sets;
}
