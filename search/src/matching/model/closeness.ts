import type { Taxonomy } from "../../taxonomy/taxonomy.ts";
import type { RelationWeights } from "../weights/weights.ts";

/** Closeness of two occupations in steps of 1/255, by `row * size + column`; 255 on the diagonal, the same both ways. */
export interface Closeness {
  readonly size: number;
  readonly steps: Uint8Array;
}

function iscoLevel(a: string, b: string): number {
  if (a.length < 4 || b.length < 4) return -1;
  for (let digits = 4; digits >= 1; digits -= 1) if (a.slice(0, digits) === b.slice(0, digits)) return 4 - digits;
  return -1;
}

/** Skills of each occupation with what each adds, scaled so that the squares of one occupation add up to 1. */
function profiles(taxonomy: Taxonomy, specificity: Float64Array, optional: number): Map<number, number>[] {
  return taxonomy.occupations.map((_, occupation) => {
    const profile = new Map<number, number>();
    for (const skill of taxonomy.optional[occupation] ?? []) profile.set(skill, optional * (specificity[skill] ?? 0));
    for (const skill of taxonomy.essential[occupation] ?? []) profile.set(skill, specificity[skill] ?? 0);
    let squares = 0;
    for (const weight of profile.values()) squares += weight * weight;
    const norm = Math.sqrt(squares) || 1;
    for (const [skill, weight] of profile) profile.set(skill, weight / norm);
    return profile;
  });
}

/** Works out how close every two occupations are: common skills by their specificity, and ISCO-08. */
export function closenessOf(taxonomy: Taxonomy, specificity: Float64Array, weights: RelationWeights): Closeness {
  const size = taxonomy.occupations.length;
  const own = profiles(taxonomy, specificity, weights.optionalInCommon);
  const holders: [number[], number[]][] = taxonomy.skills.map(() => [[], []]);
  own.forEach((profile, occupation) => {
    for (const [skill, weight] of profile) {
      holders[skill]?.[0].push(occupation);
      holders[skill]?.[1].push(weight);
    }
  });
  const steps = new Uint8Array(size * size);
  const common = new Float64Array(size);
  for (let row = 0; row < size; row += 1) {
    common.fill(0);
    for (const [skill, weight] of own[row] ?? []) {
      const [occupations, theirs] = holders[skill] ?? [[], []];
      for (let i = 0; i < occupations.length; i += 1) {
        const other = occupations[i] ?? 0;
        common[other] = (common[other] ?? 0) + weight * (theirs[i] ?? 0);
      }
    }
    const group = taxonomy.occupations[row]?.iscoGroup ?? "";
    steps[row * size + row] = 255;
    for (let column = row + 1; column < size; column += 1) {
      const isco = weights.isco[iscoLevel(group, taxonomy.occupations[column]?.iscoGroup ?? "")] ?? 0;
      const close = weights.commonSkills * (common[column] ?? 0) + (1 - weights.commonSkills) * isco;
      const step = Math.round(255 * Math.min(weights.closest, close));
      steps[row * size + column] = step;
      steps[column * size + row] = step;
    }
  }
  return { size, steps };
}

/** Closeness of two occupations, 0..1. */
export function closeness(of: Closeness, a: number, b: number): number {
  return (of.steps[a * of.size + b] ?? 0) / 255;
}
