import type { AskedLanguageFacts } from "../facts.ts";
import type { CandidateTerms, OpeningTerms } from "../vector/vectors.ts";
import type { DirectionWeights } from "../weights/weights.ts";
import { type Factor, factor, lifts, type PartState } from "./part.ts";

function statedOf({ languages }: CandidateTerms, language: string): CandidateTerms["languages"][number] | undefined {
  for (const own of languages) if (own.language === language) return own;
  return undefined;
}

function judge(
  terms: CandidateTerms,
  asked: AskedLanguageFacts,
  weights: DirectionWeights,
): readonly [PartState, number] {
  const stated = statedOf(terms, asked.language);
  if (stated === undefined) {
    const value = terms.writtenIn === asked.language ? weights.languageWrittenIn : weights.languageNotNamed;
    return ["unknown", value];
  }
  if (stated.level === null) {
    const value = terms.writtenIn === asked.language ? weights.languageWrittenIn : weights.languageNoLevel;
    return ["unknown", value];
  }
  if (stated.level >= asked.level) return ["met", 1];
  return stated.level === asked.level - 1 ? ["near", weights.languageOneBelow] : ["unmet", weights.languageFarBelow];
}

/** What a language leaves of a total; a habit and what is negotiable cost nothing. */
const left = (asked: AskedLanguageFacts, full: number, weights: DirectionWeights): number =>
  asked.need === "desirable" ? 1 - weights.languageDesirable * (1 - full) : full;

const isFree = (asked: AskedLanguageFacts, opening: OpeningTerms): boolean =>
  asked.need === "habit" || lifts(opening.negotiable, "languages");

/** One factor per language that the opening names. */
export function languageFactors(candidate: CandidateTerms, opening: OpeningTerms, weights: DirectionWeights): Factor[] {
  return opening.languages.map((asked) => {
    const [state, full] = judge(candidate, asked, weights);
    const stated = statedOf(candidate, asked.language);
    const details = { asked: asked.level, stated: stated?.level ?? null, need: asked.need };
    return factor("language", asked.language, [state, left(asked, full, weights)], details, isFree(asked, opening));
  });
}

/** The product of `languageFactors`. */
export function languagesLeave(candidate: CandidateTerms, opening: OpeningTerms, weights: DirectionWeights): number {
  let product = 1;
  for (const asked of opening.languages) {
    if (!isFree(asked, opening)) product *= left(asked, judge(candidate, asked, weights)[1], weights);
  }
  return product;
}
