import { relations } from "../model/kin.ts";
import type { MatchModel } from "../model/match-model.ts";
import { findIn } from "../parts/coverage.ts";
import { type CandidateVector, DENIED_BIT, type OpeningVector, SHOWN_BIT } from "../vector/vectors.ts";
import type { Beyond } from "./explanation.ts";

const MOST = 5;
/** Named with this probability or more, in steps. */
const NAMED = 128;
/** A skill that stands in more occupations than this is nobody's speciality. */
const COMMON = 60;

/** How much a skill belongs to the opening's occupations: essential 1, optional 0.5, times the occupation's share. */
function belongs(opening: OpeningVector, skill: number, model: MatchModel): number {
  const { start, occupation, essential } = model.standing;
  const own = opening.occupations;
  let sum = 0;
  for (let i = 0; i < own.occupation.length; i += 1) {
    const at = findIn(occupation, own.occupation[i] ?? 0, start[skill] ?? 0, start[skill + 1] ?? 0);
    if (at >= 0) sum += ((own.share[i] ?? 0) / 255) * (essential[at] === 1 ? 1 : 0.5);
  }
  return sum;
}

/** Worked out once for all pairs of an opening. */
const known = new WeakMap<OpeningVector, { readonly model: MatchModel; readonly asked: ReadonlySet<number> }>();

/** What the opening asks for, with the nearest relatives of it. */
function askedFor(opening: OpeningVector, model: MatchModel): ReadonlySet<number> {
  const before = known.get(opening);
  if (before?.model === model) return before.asked;
  const asked = new Set<number>(opening.asked.skill);
  for (const skill of opening.asked.skill) {
    for (let k = model.kin.start[skill] ?? 0; k < (model.kin.start[skill + 1] ?? 0); k += 1) {
      if (relations[model.kin.relation[k] ?? 0] !== "sibling") asked.add(model.kin.skill[k] ?? 0);
    }
  }
  known.set(opening, { model, asked });
  return asked;
}

/** What a person brings that was not asked for: specific, named, nearest to the opening's occupation first. */
export function beyondOf(candidate: CandidateVector, opening: OpeningVector, model: MatchModel): Beyond[] {
  const { skills } = candidate;
  const asked = askedFor(opening, model);
  const entries: { skill: number; at: number; near: number }[] = [];
  for (let at = 0; at < skills.skill.length; at += 1) {
    const skill = skills.skill[at] ?? 0;
    const named = (skills.held[at] ?? 0) >= NAMED && ((skills.mark[at] ?? 0) & DENIED_BIT) === 0;
    if (!named || (model.taxonomy.occupationsWith[skill] ?? 0) > COMMON || asked.has(skill)) continue;
    entries.push({ skill, at, near: belongs(opening, skill, model) });
  }
  return entries
    .sort(
      (a, b) =>
        b.near - a.near || (model.specificity[b.skill] ?? 0) - (model.specificity[a.skill] ?? 0) || a.skill - b.skill,
    )
    .slice(0, MOST)
    .map(({ skill, at }) => ({
      skill: model.taxonomy.skills[skill]?.id ?? "",
      claim: skills.claim[at] ?? 255,
      shown: ((skills.mark[at] ?? 0) & SHOWN_BIT) !== 0,
    }));
}
