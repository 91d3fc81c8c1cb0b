import type { MatchModel } from "../model/match-model.ts";
import type { OpeningVector } from "../vector/vectors.ts";
import type { PreparedOpening } from "./prepared-opening.ts";
import { mark } from "./recall-marks.ts";
import { coverageWorth, type Worths } from "./recall-worth.ts";

/** Concepts that an asked skill may mean, with their probabilities: they sum to 1. */
function meant({ asked: { start, skill, p } }: OpeningVector, at: number): readonly (readonly [number, number])[] {
  const places = Array.from({ length: (start[at + 1] ?? 0) - (start[at] ?? 0) }, (_, i) => (start[at] ?? 0) + i);
  const mass = places.reduce((sum, place) => sum + (p[place] ?? 0), 0);
  return places.map((place) => [skill[place] ?? 0, mass > 0 ? (p[place] ?? 0) / mass : 0]);
}

/**
 * One group for each asked skill: naming it, or a near relative. Where a text may mean several concepts, one holds at
 * most the most probable one here, and what the others can add is left to the rest; so is what everybody has of a
 * skill that is learned on the job.
 */
export function skillGroups(
  opening: OpeningVector,
  { taxonomy, kin, weights: { relations } }: MatchModel,
  { share, learnable, weights }: PreparedOpening,
): { readonly groups: readonly Worths[]; readonly rest: number } {
  const near = Math.max(relations.narrower, relations.broader, relations.sibling);
  const groups: Worths[] = [];
  let rest = 0;
  share.forEach((part, at) => {
    if (part === 0) return;
    const learned = learnable[at] === 1 ? weights.learnable : 0;
    const worths = new Map<string, number>();
    let most = 0;
    const put = (name: string, credit: number) => {
      const worth = coverageWorth(part * Math.max(0, credit - learned), weights);
      if (worth > (worths.get(name) ?? 0)) worths.set(name, worth);
    };
    for (const [skill, p] of meant(opening, at)) {
      const id = taxonomy.skills[skill]?.id ?? "";
      most = Math.max(most, p);
      put(mark.skill(id), p);
      if ((kin.start[skill + 1] ?? 0) > (kin.start[skill] ?? 0)) put(mark.nearSkill(id), p * near);
    }
    groups.push(worths);
    rest += coverageWorth(part * (learned + (1 - most)), weights);
  });
  return { groups, rest };
}
