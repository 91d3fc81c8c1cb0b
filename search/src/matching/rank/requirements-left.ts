import { languagesLeave } from "../parts/language.ts";
import type { Factor } from "../parts/part.ts";
import { placeFactors } from "../parts/place.ts";
import { termFactors } from "../parts/terms.ts";
import { wishFactors } from "../parts/wishes.ts";
import type { CandidateTerms, OpeningTerms } from "../vector/vectors.ts";
import type { Direction, DirectionWeights } from "../weights/weights.ts";
import type { PreparedOpening } from "./prepared-opening.ts";
import { type TermColumns, tellings, termKinds, toldOf } from "./term-columns.ts";

const product = (factors: readonly Factor[]) => factors.reduce((left, { value }) => left * value, 1);

/** A number for each of so many things, worked out when it is first asked for. */
function onceEach(size: number, work: (thing: number) => number): (thing: number) => number {
  const worked = new Float64Array(size).fill(-1);
  return (thing) => {
    const known = worked[thing] as number;
    if (known >= 0) return known;
    const value = work(thing);
    worked[thing] = value;
    return value;
  };
}

/** What the asked languages together leave, for each different thing that people say of theirs. */
function languagesLeft(
  different: number,
  languages: TermColumns["languages"],
  terms: OpeningTerms,
  weights: DirectionWeights,
): Float64Array {
  const left = new Float64Array(different).fill(1);
  // One after the other: people differ in their languages more than in all else, but not in any single one.
  for (const one of terms.languages) {
    const alone = { ...terms, languages: [one] };
    const leave = onceEach(tellings, (telling) => languagesLeave(toldOf(one.language, telling), alone, weights));
    const told = languages.get(one.language);
    for (let number = 0; number < different; number += 1) {
      left[number] = (left[number] as number) * leave(told === undefined ? 0 : (told[number] as number));
    }
  }
  return left;
}

/**
 * What all requirements together leave of a total, by place: the product of `requirementFactors`, up to rounding. Each
 * is worked out once for each different thing that people say, when somebody who says it is met.
 */
export function requirementsLeft(
  { which, said, languages }: TermColumns,
  { opening, near, weights }: PreparedOpening,
  direction: Direction,
): (n: number) => number {
  const kinds = termKinds.length;
  const { terms, occupations } = opening;
  const close = (occupation: number) => near[occupation] ?? 0;
  const spoken = languagesLeft(said[0]?.length ?? 0, languages, terms, weights);
  const saidOf = (kind: number, of: (own: CandidateTerms) => readonly Factor[]) =>
    onceEach(said[kind]?.length ?? 0, (number) => product(of(said[kind]?.[number] as CandidateTerms)));
  const place = saidOf(1, (own) => placeFactors(own, terms, weights));
  const term = saidOf(2, (own) => termFactors(own, terms, weights));
  const wish = saidOf(3, (own) => wishFactors(own, terms, occupations, close, direction, weights));
  return (n) => {
    const at = n * kinds;
    return (
      (spoken[which[at] as number] as number) *
      place(which[at + 1] as number) *
      term(which[at + 2] as number) *
      wish(which[at + 3] as number)
    );
  };
}
