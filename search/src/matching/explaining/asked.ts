import type { SkillLevelNumber } from "../facts.ts";
import { relations } from "../model/kin.ts";
import type { MatchModel } from "../model/match-model.ts";
import { type AskedCredit, findIn, namedCredit, usualCredit } from "../parts/coverage.ts";
import { type CandidateVector, LEVEL_BITS, type OpeningVector, SHOWN_BIT } from "../vector/vectors.ts";
import type { AskedExplanation, AskedState } from "./explanation.ts";

/** From these on something is told: named, a relative named, usual. */
const NAMED = 0.5;
const NEARLY = 0.12;
const USUAL = 0.2;

/** The concept that an asked text most probably means, or -1. */
export function meantBy(opening: OpeningVector, asked: number): number {
  const { start, skill, p } = opening.asked;
  let best = -1;
  let most = 0;
  for (let j = start[asked] ?? 0; j < (start[asked + 1] ?? 0); j += 1) {
    if ((p[j] ?? 0) > most) {
      most = p[j] ?? 0;
      best = skill[j] ?? -1;
    }
  }
  return best;
}

const levelOf = (level: number): SkillLevelNumber | null =>
  level >= 1 && level <= 4 ? (level as SkillLevelNumber) : null;

function stateOf(credit: AskedCredit, mark: number, asked: number): AskedState {
  if (credit.weight === 0) return "text_only";
  if (credit.denied >= NAMED) return "missing";
  if (credit.named >= NAMED) {
    const stated = mark & LEVEL_BITS;
    if (asked > 0 && stated > 0 && stated < asked) return stated === asked - 1 ? "below" : "missing";
    return (mark & SHOWN_BIT) !== 0 ? "met_shown" : "met_claimed";
  }
  if (credit.kin >= NEARLY) return "nearly";
  return credit.usual >= USUAL ? "usual" : "unknown";
}

/** The person's occupation for which a skill is most usual, with the chance that it gives. */
function usualFor(candidate: CandidateVector, skill: number, chance: number, model: MatchModel) {
  const { start, occupation, essential } = model.standing;
  const { jobs, essentialRate, optionalRate } = candidate;
  let best = -1;
  let most = 0;
  for (let i = 0; i < jobs.occupation.length; i += 1) {
    const at = findIn(occupation, jobs.occupation[i] ?? 0, start[skill] ?? 0, start[skill + 1] ?? 0);
    if (at < 0) continue;
    const rate = (essential[at] === 1 ? essentialRate : optionalRate)[jobs.slot[i] ?? 0] ?? 0;
    if (rate * (jobs.share[i] ?? 0) > most) {
      most = rate * (jobs.share[i] ?? 0);
      best = jobs.occupation[i] ?? -1;
    }
  }
  const concept = model.taxonomy.occupations[best];
  return concept === undefined ? null : { occupation: concept.id, chance };
}

/** Tells one asked skill from its credit. */
export function explainAsked(
  candidate: CandidateVector,
  opening: OpeningVector,
  place: number,
  credit: AskedCredit,
  model: MatchModel,
): AskedExplanation {
  const { skills } = candidate;
  const level = opening.asked.level[place] ?? 0;
  const mark = skills.mark[credit.exactAt] ?? 0;
  const state = stateOf(credit, mark, level);
  const meant = meantBy(opening, place);
  const byName = credit.named >= NAMED || credit.denied >= NAMED;
  const at = byName ? credit.exactAt : state === "nearly" ? credit.kinAt : -1;
  const relative = model.taxonomy.skills[skills.skill[credit.kinAt] ?? -1];
  const relation = relations[model.kin.relation[credit.kinEntry] ?? 0];
  return {
    asked: place,
    need: opening.asked.required[place] === 1 ? "required" : "desirable",
    state,
    skill: model.taxonomy.skills[meant]?.id ?? null,
    levelAsked: levelOf(level),
    levelStated: credit.named >= NAMED ? levelOf(mark & LEVEL_BITS) : null,
    claim: at >= 0 ? (skills.claim[at] ?? null) : null,
    related: state === "nearly" && relative && relation ? { skill: relative.id, relation } : null,
    usualFor: state === "usual" ? usualFor(candidate, meant, credit.usual, model) : null,
    weight: credit.weight,
    credit: Math.min(1, namedCredit(credit) + usualCredit(credit)),
    worth: null,
  };
}
