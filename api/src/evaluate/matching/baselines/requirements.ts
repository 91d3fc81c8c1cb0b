import type { CandidateFacts, OpeningFacts } from "@tuttu/search";

/** The plain rules that a first version would have: required languages and place, as one factor. */
export function requirementsMet(candidate: CandidateFacts, opening: OpeningFacts): number {
  let factor = 1;
  for (const { language, level, need } of opening.languages) {
    if (need !== "requirement") continue;
    const stated = candidate.languages.find((own) => own.language === language);
    const reached = stated === undefined ? 0 : (stated.level ?? 3);
    if (reached < level) factor *= reached === level - 1 ? 0.6 : 0.35;
  }
  const away = opening.workMode !== "remote" && candidate.region !== opening.region && candidate.wouldMove !== true;
  return away ? factor * 0.5 : factor;
}
