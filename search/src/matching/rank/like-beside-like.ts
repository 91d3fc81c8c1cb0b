import type { Taxonomy } from "../../taxonomy/taxonomy.ts";
import type { CandidateVector } from "../vector/vectors.ts";

type Entry = readonly [id: string, vector: CandidateVector];

/** The occupation that most of somebody's jobs is believed to be, or -1. */
function leading({ jobs }: CandidateVector): number {
  let most = 0;
  let occupation = -1;
  jobs.share.forEach((share, i) => {
    if (share <= most) return;
    most = share;
    occupation = jobs.occupation[i] ?? -1;
  });
  return occupation;
}

/**
 * Puts people of the same line of work beside each other (by ISCO-08 group, occupation, id): whoever is looked at for
 * one opening then lies close together in memory, which a search feels far more than the sums it works out.
 */
export function likeBesideLike(entries: Iterable<Entry>, { occupations }: Taxonomy): Entry[] {
  const order = [...occupations.keys()].sort((a, b) => {
    const [one, other] = [occupations[a]?.iscoGroup ?? "", occupations[b]?.iscoGroup ?? ""];
    return one === other ? a - b : one < other ? -1 : 1;
  });
  const rank = new Uint32Array(occupations.length);
  order.forEach((occupation, at) => {
    rank[occupation] = at;
  });
  return Array.from(entries, (entry) => ({ entry, id: entry[0], at: rank[leading(entry[1])] ?? occupations.length }))
    .sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0))
    .map(({ entry }) => entry);
}
