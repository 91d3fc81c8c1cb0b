import type { MatchExplanation } from "@tuttu/schema";
import {
  type CandidateFacts,
  type CandidateVector,
  claimsOf,
  type Explanation,
  explain,
  type OpeningVector,
} from "@tuttu/search";
import type { z } from "zod";
import type { CandidateRows } from "../../candidates/index.ts";
import type { OpeningRows } from "../../openings/index.ts";
import { candidateFacts } from "../facts/candidate-facts.ts";
import { toldState } from "../words/part-state.ts";
import { partLabel, partText, type Voice } from "../words/part-words.ts";
import { type EvidenceOf, requirementsOf } from "../words/requirement-words.ts";
import { sentenceOf } from "../words/sentence.ts";
import { evidenceWords } from "./evidence-words.ts";
import type { Matcher } from "./matcher.ts";

export type ToldMatch = z.infer<typeof MatchExplanation>;

interface Vectors {
  readonly opening: OpeningRows;
  readonly candidateVector: CandidateVector;
  readonly openingVector: OpeningVector;
}

export interface Pair extends Vectors {
  readonly candidate: CandidateRows;
}

/** A pair where the candidate is known by what others may know alone. */
export interface ToldPair extends Vectors {
  readonly facts: CandidateFacts;
  /** What stands behind a claim, in words. */
  readonly evidenceOf: EvidenceOf;
}

const points = (value: number): number => Math.round(value * 1e6) / 1e6;

const toldParts = (why: Explanation, voice: Voice): ToldMatch["parts"] =>
  why.parts.map((part) => ({
    factor: part.key,
    of: part.of,
    label: partLabel(part, voice),
    value: points(part.value),
    cost: points(part.cost),
    state: toldState(part, why),
    negotiable: part.negotiable,
    text: partText(part, why, voice),
  }));

/**
 * Tells a pair's match in the viewer's language, from both sides. `first` is the side whose total is the match's own.
 */
export function tellMatch(
  { candidate, ...pair }: Pair,
  matcher: Matcher,
  first: "candidates" | "openings",
  voice: Voice,
): ToldMatch {
  const facts = candidateFacts(candidate, matcher.numbers);
  return tellPair({ ...pair, facts, evidenceOf: evidenceWords(candidate, voice) }, matcher, first, voice);
}

/** The same of whoever is known by facts alone: nothing else of a person is told. */
export function tellPair(
  { facts, evidenceOf, opening, candidateVector, openingVector }: ToldPair,
  matcher: Matcher,
  first: "candidates" | "openings",
  voice: Voice,
): ToldMatch {
  const why = explain(candidateVector, openingVector, matcher.model, first);
  const other = explain(
    candidateVector,
    openingVector,
    matcher.model,
    first === "candidates" ? "openings" : "candidates",
  );
  const claims = claimsOf(facts);
  // A guess that nobody has confirmed is not the employer's demand: there the written words are shown.
  const askedTexts = opening.skills.map(({ text, link_state }) => ({
    text,
    isDecided: link_state === "linked" || link_state === "confirmed",
  }));
  return {
    total: points(why.total),
    sentence: sentenceOf(why, voice),
    parts: toldParts(why, voice),
    requirements: requirementsOf(why, askedTexts, claims, evidenceOf, voice),
    beyond: why.beyond.flatMap(({ skill }) => voice.labelOf(skill) ?? []),
    other: { total: points(other.total), sentence: sentenceOf(other, voice), parts: toldParts(other, voice) },
    weightsVersion: why.weightsVersion,
    taxonomyVersion: why.taxonomyVersion,
  };
}
