import type { CandidateVector, OpeningVector, Ranked } from "@tuttu/search";
import type { Field } from "./matcher.ts";

/** "opening": how well the person fits the opening; "candidate": how well the opening suits the person; both: together. */
export type Side = "opening" | "candidate" | "both";

/** Deepest rank that a list goes to; whoever looks further narrows the list. */
export const rankMax = 1_000;
/** For "both", so many of each side's best are compared by the mean of the two. */
const bothLeast = 200;

interface Asked {
  readonly most: number;
  readonly side: Side;
  readonly allow?: (id: string) => boolean;
}

/** Geometric mean: a pair that is poor for one of the two is no good pair. */
const together = (a: number, b: number): number => Math.round(Math.sqrt(a * b) * 1e6) / 1e6;

const better = (a: Ranked, b: Ranked): number => b.total - a.total || (a.id < b.id ? -1 : 1);

function merged(ids: Iterable<string>, totals: (id: string) => readonly [number, number] | null): Ranked[] {
  const found: Ranked[] = [];
  for (const id of new Set(ids)) {
    const both = totals(id);
    if (both !== null) found.push({ id, total: together(...both) });
  }
  return found.sort(better);
}

/** The best candidates for an opening, best first, ties by id. */
export function rankCandidates(
  { candidates }: Pick<Field, "candidates">,
  opening: OpeningVector,
  totalOf: (candidate: CandidateVector, opening: OpeningVector, direction: "candidates" | "openings") => number,
  { most, side, allow }: Asked,
): Ranked[] {
  const top = (direction: "candidates" | "openings", count: number) =>
    candidates.top(opening, count, { direction, ...(allow ? { allow } : {}) });
  if (side !== "both") return top(side === "opening" ? "candidates" : "openings", most);
  const count = Math.max(bothLeast, most * 2);
  const ids = [...top("candidates", count), ...top("openings", count)].map(({ id }) => id);
  return merged(ids, (id) => {
    const vector = candidates.vector(id);
    return vector === null ? null : [totalOf(vector, opening, "candidates"), totalOf(vector, opening, "openings")];
  }).slice(0, most);
}

/** The best openings for a candidate, best first, ties by id. */
export function rankOpenings({ openings }: Field, candidate: CandidateVector, { most, side, allow }: Asked): Ranked[] {
  const direction = side === "opening" ? ("candidates" as const) : ("openings" as const);
  return openings.topForCandidate(candidate, most, { direction, ...(allow ? { allow } : {}) });
}
