import type { MatchModel } from "../model/match-model.ts";
import { occupationValue } from "../parts/occupation.ts";
import { skillsValue } from "../parts/skills.ts";
import type { OpeningVector } from "../vector/vectors.ts";
import type { Direction } from "../weights/weights.ts";
import { type PreparedOpening, prepareOpening } from "./prepared-opening.ts";
import { mark } from "./recall-marks.ts";
import { skillGroups } from "./recall-skills.ts";
import { termGroups } from "./recall-terms.ts";
import { coverageWorth, skillsAt, type Worths } from "./recall-worth.ts";

/** One thing asked: the best credit (0..1) among the marks that a candidate holds counts once, times the weight. */
export interface PlanGroup {
  readonly weight: number;
  readonly members: readonly (readonly [field: "matching", mark: string, credit: number])[];
}

export interface RecallPlan {
  readonly groups: readonly PlanGroup[];
  /** The most that everything outside the groups can add, never below 0. */
  readonly rest: number;
  /** No candidate whose groups and rest come to this sum has a higher total, 0..100. */
  mostTotal(sum: number): number;
}

/**
 * An occupation counts by its closeness and, beside it, by the skills that are usual for it. Those of several jobs can
 * add up to more than the one occupation that counts here: that much is left to the rest.
 */
function occupationGroup({ taxonomy, weights: { inference } }: MatchModel, prepared: PreparedOpening): Worths {
  const { weights, near, occupationRow, essential, optional, share, asked } = prepared;
  const unknown = Math.log(occupationValue(weights.occupationUnknown, weights));
  const worths = new Map<string, number>();
  near.forEach((close, occupation) => {
    const row = occupationRow[occupation] ?? 0;
    let usual = 0;
    for (let a = 0, at = (row - 1) * asked; row > 0 && a < asked; a += 1, at += 1) {
      const holds = (essential[at] ?? 0) * inference.essentialMost + (optional[at] ?? 0) * inference.optionalMost;
      usual += (share[a] ?? 0) * Math.min(1, holds);
    }
    const closer = Math.max(0, Math.log(occupationValue(Math.min(1, close), weights)) - unknown);
    worths.set(mark.occupation(taxonomy.occupations[occupation]?.id ?? ""), closer + usualWorth(usual, prepared));
  });
  return worths;
}

const coverageCounts = ({ known, skillsLifted }: PreparedOpening): boolean => known && !skillsLifted;

const usualWorth = (usual: number, prepared: PreparedOpening): number =>
  coverageCounts(prepared) ? coverageWorth(Math.min(prepared.weights.usualMost, usual), prepared.weights) : 0;

function groupOf(worths: Worths): PlanGroup[] {
  const weight = Math.max(0, ...worths.values());
  if (weight === 0) return [];
  const held = [...worths].filter(([, worth]) => worth > 0).sort(([a], [b]) => (a < b ? -1 : 1));
  return [{ weight, members: held.map(([name, worth]) => ["matching", name, worth / weight] as const) }];
}

/**
 * What a search engine has to sum up so that it hands over the candidates worth scoring. A total is a product, so its
 * logarithm is a sum: occupation, each asked skill, each language and the place are a group each, over the marks that
 * `recallMarks` gives a candidate. `sum + rest` bounds the logarithm of the total from above; who has the higher sum
 * mostly has the higher total, the other requirements left aside.
 */
export function recallPlan(opening: OpeningVector, model: MatchModel, direction: Direction): RecallPlan {
  const prepared = prepareOpening(opening, model, direction);
  const { weights } = prepared;
  const counts = coverageCounts(prepared);
  const skills = counts ? skillGroups(opening, model, prepared) : { groups: [], rest: 0 };
  const terms = termGroups(opening.terms, weights);
  const occupations = occupationGroup(model, prepared);
  const constant = counts
    ? Math.log(skillsAt) - 1 + weights.skillsFloor / skillsAt + skills.rest + usualWorth(1, prepared)
    : Math.log(prepared.skillsLifted ? 1 : skillsValue(weights.coverageUnknown, weights));
  const rest = Math.log(occupationValue(weights.occupationUnknown, weights)) + constant + terms.rest;
  return {
    groups: [occupations, ...skills.groups, ...terms.groups].flatMap(groupOf),
    rest: Math.max(0, rest),
    mostTotal: (sum) => 100 * Math.min(1, Math.exp(sum + Math.min(0, rest))),
  };
}
