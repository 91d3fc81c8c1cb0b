import { type CandidateVector, type HeldSkills, LEVEL_BITS } from "../vector/vectors.ts";

function pick(skills: HeldSkills, keep: (skill: number) => boolean): HeldSkills {
  const places = Array.from(skills.skill.keys()).filter((at) => keep(skills.skill[at] ?? -1));
  return {
    skill: Uint16Array.from(places, (at) => skills.skill[at] ?? 0),
    held: Uint8Array.from(places, (at) => skills.held[at] ?? 0),
    mark: Uint8Array.from(places, (at) => skills.mark[at] ?? 0),
    claim: Uint8Array.from(places, (at) => skills.claim[at] ?? 0),
  };
}

/** The same person with a skill taken back: its name is gone, what is usual for their work stays. */
export function withoutSkill(candidate: CandidateVector, skill: number): CandidateVector {
  return { ...candidate, skills: pick(candidate.skills, (own) => own !== skill) };
}

/** The same person naming a skill for certain, at a level (0: none stated). */
export function withSkill(candidate: CandidateVector, skill: number, level: number): CandidateVector {
  const { skills } = withoutSkill(candidate, skill);
  const at = skills.skill.findIndex((own) => own > skill);
  const place = at < 0 ? skills.skill.length : at;
  const put = (values: ArrayLike<number>, value: number) => [
    ...Array.from(values).slice(0, place),
    value,
    ...Array.from(values).slice(place),
  ];
  return {
    ...candidate,
    skills: {
      skill: Uint16Array.from(put(skills.skill, skill)),
      held: Uint8Array.from(put(skills.held, 255)),
      mark: Uint8Array.from(put(skills.mark, level & LEVEL_BITS)),
      claim: Uint8Array.from(put(skills.claim, 255)),
    },
  };
}
