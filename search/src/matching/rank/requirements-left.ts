import { languagesLeave } from "../parts/language.ts";
import type { Factor } from "../parts/part.ts";
import { placeFactors } from "../parts/place.ts";
import { termFactors } from "../parts/terms.ts";
import { wishFactors } from "../parts/wishes.ts";
import type { CandidateTerms } from "../vector/vectors.ts";
import type { Direction } from "../weights/weights.ts";
import type { PreparedOpening } from "./prepared-opening.ts";
import type { TermColumn, TermColumns } from "./term-columns.ts";

const product = (factors: readonly Factor[]) => factors.reduce((left, { value }) => left * value, 1);

/** Works a value out once for each different thing that people say, when somebody who says it is met. */
function once({ which, said }: TermColumn, leave: (terms: CandidateTerms) => number): (n: number) => number {
  const left = new Float64Array(said.length).fill(-1);
  return (n) => {
    const at = which[n] as number;
    const known = left[at] as number;
    if (known >= 0) return known;
    const worked = leave(said[at] as CandidateTerms);
    left[at] = worked;
    return worked;
  };
}

/**
 * What all requirements together leave of a total, by place: the product of `requirementFactors`, up to rounding, for a
 * few look-ups.
 */
export function requirementsLeft(
  columns: TermColumns,
  { opening, near, weights }: PreparedOpening,
  direction: Direction,
): (n: number) => number {
  const { terms, occupations } = opening;
  const close = (occupation: number) => near[occupation] ?? 0;
  const place = once(columns.place, (own) => product(placeFactors(own, terms, weights)));
  const others = once(columns.terms, (own) => product(termFactors(own, terms, weights)));
  const wishes = once(columns.wishes, (own) =>
    product(wishFactors(own, terms, occupations, close, direction, weights)),
  );
  const languages = once(columns.languages, (own) => languagesLeave(own, terms, weights));
  return (n) => place(n) * others(n) * wishes(n) * languages(n);
}
