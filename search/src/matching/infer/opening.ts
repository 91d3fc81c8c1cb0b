import type { AskedSkillFacts, OpeningFacts } from "../facts.ts";
import type { MatchModel } from "../model/match-model.ts";
import type { AskedSkills, OpeningTerms, OpeningVector } from "../vector/vectors.ts";
import { expectationOf, inContext } from "./context.ts";
import { type Belief, believe } from "./joint.ts";
import { mentionOf } from "./mentions.ts";
import { sharesOf, toSteps } from "./shares.ts";

const LEAST = 0.04;

function askedOf(skills: readonly AskedSkillFacts[], model: MatchModel, belief: Belief): AskedSkills {
  const expected = expectationOf(model, belief);
  const meant = skills.map((skill) =>
    inContext(model, expected, mentionOf(skill))
      .filter((share) => share.p >= LEAST)
      .sort((a, b) => a.concept - b.concept),
  );
  const start = new Uint16Array(skills.length + 1);
  meant.forEach((shares, i) => {
    start[i + 1] = (start[i] ?? 0) + shares.length;
  });
  const all = meant.flat();
  return {
    start,
    skill: Uint16Array.from(all, (share) => share.concept),
    p: Uint8Array.from(all, (share) => toSteps(share.p)),
    required: Uint8Array.from(skills, (skill) => (skill.need === "required" ? 1 : 0)),
    level: Uint8Array.from(skills, (skill) => skill.level ?? 0),
    learnable: Uint8Array.from(skills, (skill) => (skill.learnable ? 1 : 0)),
  };
}

const sorted = (texts: readonly string[]) => [...new Set(texts)].sort();

function termsOf(facts: OpeningFacts): OpeningTerms {
  return {
    languages: [...facts.languages].sort((a, b) =>
      a.language < b.language ? -1 : a.language > b.language ? 1 : b.level - a.level,
    ),
    municipality: facts.municipality,
    region: facts.region,
    workMode: facts.workMode,
    startDay: facts.startDay,
    workingTimes: sorted(facts.workingTimes),
    contractTypes: sorted(facts.contractTypes),
    eqfMin: facts.eqfMin,
    experienceInstead: facts.experienceInstead,
    licences: sorted(facts.licences),
    pay: facts.pay,
    negotiable: [...new Set(facts.negotiable)].sort(),
  };
}

/** Works out what an opening's facts mean. `asked` keeps the order of `facts.skills`. */
export function inferOpening(facts: OpeningFacts, model: MatchModel): OpeningVector {
  const said = new Map([...facts.tasks, ...facts.skills].map((skill) => [skill.text.trim().toLowerCase(), skill]));
  const mentions = [...said].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, skill]) => mentionOf(skill));
  const belief = believe(model, [facts.occupations], mentions);
  return {
    occupations: sharesOf(belief),
    asked: askedOf(facts.skills, model, belief),
    terms: termsOf(facts),
  };
}
