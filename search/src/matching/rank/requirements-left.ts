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

/** Reads the number that belongs to what is said; it is worked out when it is first asked for. */
function onceEach(said: readonly CandidateTerms[], work: (own: CandidateTerms) => number): (number: number) => number {
  const worked = new Float64Array(said.length).fill(-1);
  return (number) => {
    const known = worked[number] as number;
    if (known >= 0) return known;
    const value = work(said[number] as CandidateTerms);
    worked[number] = value;
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
    const leave = Float64Array.from({ length: tellings }, (_, telling) =>
      languagesLeave(toldOf(one.language, telling), alone, weights),
    );
    const told = languages.get(one.language);
    for (let number = 0; number < different; number += 1) {
      const telling = told === undefined ? 0 : (told[number] as number);
      left[number] = (left[number] as number) * (leave[telling] as number);
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
  const place = onceEach(said[1] ?? [], (own) => product(placeFactors(own, terms, weights)));
  const term = onceEach(said[2] ?? [], (own) => product(termFactors(own, terms, weights)));
  const wish = onceEach(said[3] ?? [], (own) =>
    product(wishFactors(own, terms, occupations, close, direction, weights)),
  );
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
