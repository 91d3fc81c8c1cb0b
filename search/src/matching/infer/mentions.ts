import type { ConceptShare, SkillClaim } from "../facts.ts";
import type { MatchModel } from "../model/match-model.ts";

/** A named skill as inference sees it: the concepts it may mean, and the mass of none of them. */
export interface Mention {
  readonly concepts: readonly ConceptShare[];
  readonly none: number;
}

/** Shares below this say nothing and cost time. */
const LEAST = 0.02;
const MOST_CONCEPTS = 6;

/** The shares worth reading, best first, ties by concept; their sum is held to 1. */
export function readable(links: readonly ConceptShare[]): ConceptShare[] {
  const known = links
    .filter((link) => link.p >= LEAST)
    .sort((a, b) => b.p - a.p || a.concept - b.concept)
    .slice(0, MOST_CONCEPTS);
  const sum = known.reduce((total, link) => total + link.p, 0);
  return sum <= 1 ? known : known.map((link) => ({ concept: link.concept, p: link.p / sum }));
}

export function mentionOf(claim: Pick<SkillClaim, "links">): Mention {
  const concepts = readable(claim.links);
  return { concepts, none: 1 - concepts.reduce((total, link) => total + link.p, 0) };
}

/** Calls back with every occupation that a mention speaks for, and how many times more often than chance it stands there. */
export function eachSpokenFor(
  model: MatchModel,
  mention: Mention,
  call: (occupation: number, times: number) => void,
): void {
  const { start, occupation, ratio } = model.standing;
  for (const { concept, p } of mention.concepts) {
    const end = start[concept + 1] ?? 0;
    for (let i = start[concept] ?? 0; i < end; i += 1) call(occupation[i] ?? 0, p * (ratio[i] ?? 0));
  }
}
