import type { AskedLanguageFacts } from "../facts.ts";
import { lifts } from "../parts/part.ts";
import type { OpeningTerms } from "../vector/vectors.ts";
import type { DirectionWeights } from "../weights/weights.ts";
import { mark } from "./recall-marks.ts";
import type { Worths } from "./recall-worth.ts";

interface TermGroups {
  readonly groups: readonly Worths[];
  /** Logarithm of what the groups leave of a total where none of their marks is held, at the most. */
  readonly rest: number;
}

/** Factors by mark, and the factor of whoever holds none of them. */
interface Factors {
  readonly none: number;
  readonly by: readonly (readonly [string, number])[];
}

function languageFactors(asked: AskedLanguageFacts, weights: DirectionWeights): Factors {
  const left = (full: number) => (asked.need === "desirable" ? 1 - weights.languageDesirable * (1 - full) : full);
  const { language, level } = asked;
  return {
    none: left(Math.max(weights.languageNotNamed, weights.languageFarBelow)),
    by: [
      [mark.language(language, level), 1],
      ...(level > 1 ? [[mark.language(language, level - 1), left(weights.languageOneBelow)] as const] : []),
      [mark.languageWithoutLevel(language), left(weights.languageNoLevel)],
      [mark.writtenIn(language), left(weights.languageWrittenIn)],
    ],
  };
}

function placeFactors({ region, municipality }: OpeningTerms, weights: DirectionWeights): Factors {
  return {
    // Where the work is may be unknown to all, so that nobody lives elsewhere for certain.
    none: region === null ? weights.placeUnknown : weights.placeUnmet,
    by: [
      ...(region === null ? [] : [[mark.region(region), 1] as const]),
      ...(municipality === null ? [] : [[mark.municipality(municipality), 1] as const]),
      [mark.wouldMove, 1],
      [mark.nowhere, weights.placeUnknown],
    ],
  };
}

/** Languages and place of an opening: each is a group over its marks, by the logarithm of its factor. */
export function termGroups(terms: OpeningTerms, weights: DirectionWeights): TermGroups {
  const hasPlace = terms.workMode !== "remote" && (terms.region !== null || terms.municipality !== null);
  const languages = lifts(terms.negotiable, "languages") ? [] : terms.languages.filter(({ need }) => need !== "habit");
  const all = [
    ...languages.map((asked) => languageFactors(asked, weights)),
    ...(hasPlace && !lifts(terms.negotiable, "place") ? [placeFactors(terms, weights)] : []),
  ];
  return {
    groups: all.map(
      ({ none, by }) => new Map(by.map(([name, factor]) => [name, Math.max(0, Math.log(factor) - Math.log(none))])),
    ),
    rest: all.reduce((sum, { none }) => sum + Math.log(none), 0),
  };
}
