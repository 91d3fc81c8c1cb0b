import { occupationValue } from "../parts/occupation.ts";
import { skillsValue } from "../parts/skills.ts";
import type { CandidateColumns } from "./columns.ts";
import type { PreparedOpening } from "./prepared-opening.ts";

/** Slack for sums in another order; totals are compared after rounding to 1e-6. */
export const SLACK = 1e-6;

/** Room for one search at a time: marks are of the round, so nothing needs clearing. */
export interface Scratch {
  readonly seen: Uint32Array;
  /** Most that the named skills of a place can cover, in this round. */
  readonly named: Float32Array;
  round: number;
}

export const scratchFor = (size: number): Scratch => ({
  seen: new Uint32Array(size),
  named: new Float32Array(size),
  round: 0,
});

export interface Visitor {
  /** Totals below this cannot enter any more. */
  least(): number;
  /** Occupation factor of a place; then the most that usual skills can cover there. */
  occupation(n: number): number;
  usualMost(): number;
  /** Called once for every place that may enter, with its occupation factor. */
  offer(n: number, occupation: number): void;
}

/** Steps in which candidates are taken, those who name most of what is asked first. */
const STEPS = 64;

/** Everyone who names something that counts, with the most that it can cover. */
function touch(columns: CandidateColumns, prepared: PreparedOpening, scratch: Scratch): number[] {
  const touched: number[] = [];
  const { start, who } = columns.bySkill;
  prepared.rowSkill.forEach((skill, row) => {
    const most = prepared.rowMost[row] ?? 0;
    for (let i = start[skill] ?? 0; i < (start[skill + 1] ?? 0); i += 1) {
      const n = who[i] ?? 0;
      if (scratch.seen[n] === scratch.round) {
        scratch.named[n] = (scratch.named[n] ?? 0) + most;
      } else {
        scratch.seen[n] = scratch.round;
        scratch.named[n] = most;
        touched.push(n);
      }
    }
  });
  return touched;
}

/** Occupations closer than an unknown one, closest first, ties by number. */
function byCloseness(near: Float64Array, unknown: number): number[] {
  const closer: number[] = [];
  for (let o = 0; o < near.length; o += 1) if ((near[o] ?? 0) > unknown) closer.push(o);
  return closer.sort((a, b) => (near[b] ?? 0) - (near[a] ?? 0) || a - b);
}

/**
 * Offers every place that may be among the best, and leaves out only those whose bound shows that they cannot be:
 * closeness of occupations × coverage is the most a total can be, since every other factor is at most 1.
 */
export function searchColumns(
  columns: CandidateColumns,
  prepared: PreparedOpening,
  scratch: Scratch,
  visitor: Visitor,
): void {
  scratch.round += 1;
  const { weights, learned } = prepared;
  const constant = prepared.skillsLifted ? 1 : prepared.known ? null : skillsValue(weights.coverageUnknown, weights);
  const skillsMost = (named: number, usual = weights.usualMost) =>
    constant ?? skillsValue(Math.min(1, learned + named + usual) + SLACK, weights);
  const take = (n: number, named: number) => {
    const occupation = visitor.occupation(n);
    if (100 * occupation * skillsMost(named, visitor.usualMost()) + SLACK >= visitor.least())
      visitor.offer(n, occupation);
  };
  if (constant === null) {
    const steps: number[][] = Array.from({ length: STEPS + 1 }, () => []);
    for (const n of touch(columns, prepared, scratch)) {
      steps[Math.min(STEPS, Math.ceil((scratch.named[n] ?? 0) * STEPS))]?.push(n);
    }
    for (let step = STEPS; step >= 0; step -= 1) {
      const places = steps[step] ?? [];
      if (100 * skillsMost(step === STEPS ? 1 : step / STEPS) + SLACK < visitor.least()) break;
      for (const n of places) take(n, scratch.named[n] ?? 0);
    }
  }
  const visit = (n: number) => {
    if (scratch.seen[n] === scratch.round) return;
    scratch.seen[n] = scratch.round;
    take(n, 0);
  };
  // The rest name nothing that is asked. Whoever is not visited is no closer than the first occupation left out.
  const unknown = weights.occupationUnknown;
  const reaches = (near: number) => 100 * occupationValue(near, weights) * skillsMost(0) + SLACK >= visitor.least();
  const { start, who } = columns.byOccupation;
  if (!reaches(1)) return;
  for (const occupation of byCloseness(prepared.near, unknown)) {
    if (!reaches(prepared.near[occupation] ?? 0)) break;
    for (let i = start[occupation] ?? 0; i < (start[occupation + 1] ?? 0); i += 1) visit(who[i] ?? 0);
  }
  if (reaches(unknown)) for (let n = 0; n < columns.size; n += 1) visit(n);
}
