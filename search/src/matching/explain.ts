import { explainAsked, meantBy } from "./explaining/asked.ts";
import { beyondOf } from "./explaining/beyond.ts";
import type { AskedExplanation, Count, Explanation } from "./explaining/explanation.ts";
import { withoutSkill, withSkill } from "./explaining/what-if.ts";
import type { MatchModel } from "./model/match-model.ts";
import { score, scoreInDetail } from "./score.ts";
import type { CandidateVector, OpeningVector } from "./vector/vectors.ts";
import type { Direction } from "./weights/weights.ts";

export interface ExplainOptions {
  /** Also work out what each asked skill is worth: some twenty times the cost, for one pair on its page. */
  readonly worth?: boolean;
}

const has = new Set<AskedExplanation["state"]>(["met_shown", "met_claimed", "nearly"]);

function count(skills: readonly AskedExplanation[], need: AskedExplanation["need"]): Count {
  const asked = skills.filter((skill) => skill.need === need);
  return {
    asked: asked.length,
    met: asked.filter(({ state }) => state === "met_shown" || state === "met_claimed").length,
  };
}

/** The highest level at which a skill is asked; 0 for any. */
function highestLevel(opening: OpeningVector, skill: number): number {
  const { start, skill: concepts, level } = opening.asked;
  return level.reduce(
    (most, asked, i) => (concepts.subarray(start[i], start[i + 1]).includes(skill) ? Math.max(most, asked) : most),
    0,
  );
}

/** Points that go when the skill that counts is taken back, or that come when the missing one is named. */
function worthOf(
  skill: AskedExplanation,
  candidate: CandidateVector,
  opening: OpeningVector,
  model: MatchModel,
  direction: Direction,
  total: number,
): number | null {
  const named =
    skill.related === null ? meantBy(opening, skill.asked) : model.taxonomy.skillNumber.get(skill.related.skill);
  if (named === undefined || named < 0) return null;
  const held = has.has(skill.state);
  const other = held ? withoutSkill(candidate, named) : withSkill(candidate, named, highestLevel(opening, named));
  const changed = score(other, opening, model, direction).total;
  return Math.round((held ? total - changed : changed - total) * 1e6) / 1e6 || 0;
}

/**
 * Tells why a pair has its score, as `direction` looks at it: keys and values, no words. Made from the very parts that
 * make the total. Whoever shows it looks up the person's words and evidence by `claim` in `claimsOf(facts)`.
 */
export function explain(
  candidate: CandidateVector,
  opening: OpeningVector,
  model: MatchModel,
  direction: Direction,
  options: ExplainOptions = {},
): Explanation {
  const { total, parts, coverage } = scoreInDetail(candidate, opening, model, direction);
  const skills = coverage.asked.map((credit, place) => {
    const told = explainAsked(candidate, opening, place, credit, model);
    return options.worth === true
      ? { ...told, worth: worthOf(told, candidate, opening, model, direction, total) }
      : told;
  });
  const costliest = parts.reduce<Explanation["costliest"]>(
    (most, { key, of, cost }) => (cost > (most?.cost ?? 0) ? { key, of, cost } : most),
    null,
  );
  return {
    total,
    parts,
    skills,
    required: count(skills, "required"),
    desirable: count(skills, "desirable"),
    beyond: beyondOf(candidate, opening, model),
    costliest,
    taxonomyVersion: model.taxonomy.version,
    weightsVersion: model.weights.version,
  };
}
