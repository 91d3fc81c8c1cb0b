import type { CandidateInput } from "../candidates-api.ts";

type Skills = NonNullable<CandidateInput["skills"]>;

/**
 * Skills after the item at `at` of the experiences or credentials was taken off the list. Evidence names its item by
 * place, so what stood behind it moves up, and what named the item itself goes with it.
 */
export function withoutItem(skills: Skills, kind: "experience" | "credential", at: number): Skills {
  return skills.map((skill) => ({
    ...skill,
    evidence: (skill.evidence ?? []).flatMap((one) => {
      const { position } = one;
      if (one.kind !== kind || position === null || position === undefined || position < at) return [one];
      return position === at ? [] : [{ ...one, position: position - 1 }];
    }),
  }));
}
