import type { Taxonomy } from "../../taxonomy/taxonomy.ts";
import { priorCount } from "./features.ts";

const wordsIn = (label: string): number => label.split(/\s+/).length;

/** `priorCount` fixed features of a skill: how many occupations ask for it, how far it carries, how much it is named. */
export const skillPriors =
  (taxonomy: Taxonomy) =>
  (number: number): readonly number[] => {
    const skill = taxonomy.skills[number];
    if (skill === undefined) return new Array<number>(priorCount).fill(0);
    return [
      Math.log(1 + (taxonomy.occupationsWith[number] ?? 0)) / 6,
      skill.kind === "transversal" || skill.reuse === "transversal" ? 1 : 0,
      skill.reuse === "cross-sector" ? 1 : 0,
      skill.kind === "knowledge" ? 1 : 0,
      Math.log(1 + skill.alt.en.length) / 4,
      Math.log(1 + (taxonomy.narrower[number]?.length ?? 0)) / 4,
      1 / wordsIn(skill.label.en),
      skill.reuse === "occupation-specific" ? 1 : 0,
    ];
  };

/** The same number of features of an occupation: how much is known of it, how many names it has, how plain it is. */
export const occupationPriors = (taxonomy: Taxonomy) => {
  const groups = new Map<string, number>();
  for (const { iscoGroup } of taxonomy.occupations) groups.set(iscoGroup, (groups.get(iscoGroup) ?? 0) + 1);
  return (number: number): readonly number[] => {
    const occupation = taxonomy.occupations[number];
    if (occupation === undefined) return new Array<number>(priorCount).fill(0);
    const major = Number(occupation.iscoGroup[0] ?? 0);
    return [
      Math.log(1 + (taxonomy.essential[number]?.length ?? 0)) / 6,
      Math.log(1 + (taxonomy.optional[number]?.length ?? 0)) / 6,
      1 / wordsIn(occupation.label.en),
      Math.log(groups.get(occupation.iscoGroup) ?? 1) / 4,
      Math.log(1 + occupation.alt.en.length) / 4,
      major === 1 ? 1 : 0,
      major >= 2 && major <= 4 ? 1 : 0,
      major >= 6 && major <= 8 ? 1 : 0,
    ];
  };
};
