import { languagesLeave } from "../parts/language.ts";
import type { Factor } from "../parts/part.ts";
import { placeFactors } from "../parts/place.ts";
import { termFactors } from "../parts/terms.ts";
import { wishFactors } from "../parts/wishes.ts";
import type { CandidateTerms } from "../vector/vectors.ts";
import type { Direction } from "../weights/weights.ts";
import type { PreparedOpening } from "./prepared-opening.ts";
import { type TermColumns, tellings, termKinds, toldOf } from "./term-columns.ts";

const product = (factors: readonly Factor[]) => factors.reduce((left, { value }) => left * value, 1);

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
  // One language after the other: people differ in their languages more than in all else, but not in any single one.
  const asked = terms.languages.map((one) => ({
    told: languages.get(one.language),
    leave: Float64Array.from({ length: tellings }, (_, telling) =>
      languagesLeave(toldOf(one.language, telling), { ...terms, languages: [one] }, weights),
    ),
  }));
  // In the order of `termKinds`, languages left out.
  const leave: readonly ((own: CandidateTerms) => number)[] = [
    () => 1,
    (own) => product(placeFactors(own, terms, weights)),
    (own) => product(termFactors(own, terms, weights)),
    (own) => product(wishFactors(own, terms, occupations, close, direction, weights)),
  ];
  const left = said.map((different) => new Float64Array(different.length).fill(-1));
  const work = (kind: number, number: number) => {
    const worked = leave[kind]?.(said[kind]?.[number] as CandidateTerms) ?? 1;
    (left[kind] as Float64Array)[number] = worked;
    return worked;
  };
  return (n) => {
    let all = 1;
    const spoken = which[n * kinds] as number;
    for (const { told, leave } of asked) all *= leave[told === undefined ? 0 : (told[spoken] as number)] as number;
    for (let kind = 1; kind < kinds; kind += 1) {
      const number = which[n * kinds + kind] as number;
      const known = (left[kind] as Float64Array)[number] as number;
      all *= known >= 0 ? known : work(kind, number);
    }
    return all;
  };
}
