import type { Taxonomy } from "../../taxonomy/taxonomy.ts";

/** `priorCount` fixed features of a skill: how many occupations ask for it, how far it carries, how much it is named. */
export const skillPriors =
  (taxonomy: Taxonomy) =>
  (number: number): readonly number[] => {
    const skill = taxonomy.skills[number];
    if (skill === undefined) return [0, 0, 0, 0, 0];
    return [
      Math.log(1 + (taxonomy.occupationsWith[number] ?? 0)) / 6,
      skill.kind === "transversal" || skill.reuse === "transversal" ? 1 : 0,
      skill.reuse === "cross-sector" ? 1 : 0,
      skill.kind === "knowledge" ? 1 : 0,
      Math.log(1 + skill.alt.en.length) / 4,
    ];
  };

/** The same number of features of an occupation: how much is known of it and how many names it has. */
export const occupationPriors =
  (taxonomy: Taxonomy) =>
  (number: number): readonly number[] => [
    Math.log(1 + (taxonomy.essential[number]?.length ?? 0)) / 6,
    Math.log(1 + (taxonomy.optional[number]?.length ?? 0)) / 6,
    0,
    0,
    Math.log(1 + (taxonomy.occupations[number]?.alt.en.length ?? 0)) / 4,
  ];
