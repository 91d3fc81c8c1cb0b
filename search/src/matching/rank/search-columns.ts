import { occupationValue } from "../parts/occupation.ts";
import { skillsValue } from "../parts/skills.ts";
import type { CandidateColumns } from "./columns.ts";
import type { PreparedOpening } from "./prepared-opening.ts";

/** Slack for sums in another order; totals are compared after rounding to 1e-6. */
export const SLACK = 1e-6;

/** Room for one search at a time: marks are of the round, so nothing needs clearing. */
export interface Scratch {
  /** Round in which a place was last found to name something that counts; in which it was last looked at. */
  readonly touched: Uint32Array;
  readonly seen: Uint32Array;
  /** Most that the named skills of a touched place can cover, in this round. */
  readonly named: Float32Array;
  round: number;
}

export const scratchFor = (size: number): Scratch => ({
  touched: new Uint32Array(size),
  seen: new Uint32Array(size),
  named: new Float32Array(size),
  round: 0,
});

export interface Visitor {
  /** Totals below this cannot enter any more. */
  least(): number;
  /** What the requirements leave of a total at a place. */
  left(n: number): number;
  /** Occupation factor of a place; then the most that usual skills can cover there. */
  occupation(n: number): number;
  usualMost(): number;
  /** Per occupation: the most that usual skills of somebody who is just that can cover. */
  readonly expected: Float64Array;
  /** Called once for every place that may enter, with its occupation factor and what its requirements leave. */
  offer(n: number, occupation: number, left: number): void;
}

/** Steps in which candidates are taken: by the closest of their occupations, then by what they name. */
const STEPS = 256;

/** Works out the most that each place's named skills can cover, where that is anything. */
function touch(columns: CandidateColumns, prepared: PreparedOpening, { touched, named, round }: Scratch): void {
  const { start, who } = columns.bySkill;
  prepared.rowSkill.forEach((skill, row) => {
    const most = prepared.rowMost[row] ?? 0;
    const end = start[skill + 1] ?? 0;
    for (let i = start[skill] ?? 0; i < end; i += 1) {
      const n = who[i] as number;
      named[n] = touched[n] === round ? (named[n] as number) + most : most;
      touched[n] = round;
    }
  });
}

/** Occupations whose value is above `floor`, by steps: what stands in step `s` has at most `s / STEPS`. */
function stepsOf(values: Float64Array, floor: number): (readonly number[] | undefined)[] {
  const steps: number[][] = [];
  values.forEach((value, occupation) => {
    if (value <= floor) return;
    const step = Math.ceil(value * STEPS);
    const others = steps[step];
    if (others === undefined) steps[step] = [occupation];
    else others.push(occupation);
  });
  return steps;
}

/**
 * Offers every place that may be among the best, and leaves out only those whose bound shows that they cannot be:
 * closeness of occupations × coverage × requirements is all that a total can be. Whoever is met by way of an occupation
 * is no closer than that one, since closer ones were there before.
 */
export function searchColumns(
  columns: CandidateColumns,
  prepared: PreparedOpening,
  scratch: Scratch,
  visitor: Visitor,
): void {
  scratch.round += 1;
  const { round, seen, touched } = scratch;
  const { weights, learned } = prepared;
  const constant = prepared.skillsLifted ? 1 : prepared.known ? null : skillsValue(weights.coverageUnknown, weights);
  const skillsMost = (named: number, usual: number) =>
    constant ?? skillsValue(Math.min(1, learned + named + usual) + SLACK, weights);
  const reaches = (bound: number) => 100 * bound + SLACK >= visitor.least();
  const visit = (n: number, occupationMost: number, usualMost: number) => {
    if (seen[n] === round) return;
    seen[n] = round;
    const named = touched[n] === round ? (scratch.named[n] as number) : 0;
    if (!reaches(occupationMost * skillsMost(named, usualMost))) return;
    const occupation = visitor.occupation(n);
    const bound = 100 * occupation * skillsMost(named, visitor.usualMost());
    if (bound + SLACK < visitor.least()) return;
    const left = visitor.left(n);
    if (bound * left + SLACK >= visitor.least()) visitor.offer(n, occupation, left);
  };
  if (constant === null) touch(columns, prepared, scratch);
  const visitAll = (occupations: readonly number[], occupationMost: number, usualMost: number) => {
    const { start, who } = columns.byOccupation;
    for (const occupation of occupations) {
      const end = start[occupation + 1] ?? 0;
      for (let i = start[occupation] ?? 0; i < end; i += 1) visit(who[i] as number, occupationMost, usualMost);
    }
  };
  const closer = stepsOf(prepared.near, weights.occupationUnknown);
  for (let step = closer.length - 1; step / STEPS > weights.occupationUnknown; step -= 1) {
    const most = occupationValue(Math.min(1, step / STEPS), weights);
    if (!reaches(most * skillsMost(1, 0))) return;
    visitAll(closer[step] ?? [], most, weights.usualMost);
  }
  // Of the rest, nothing is known that would bring them closer than an unknown occupation.
  const most = occupationValue(weights.occupationUnknown, weights);
  if (!reaches(most * skillsMost(1, 0))) return;
  const usual = stepsOf(visitor.expected, 0);
  let usualLeft = 0;
  for (let step = usual.length - 1; step > 0; step -= 1) {
    usualLeft = Math.min(weights.usualMost, (step / STEPS) * columns.sharesMost);
    if (!reaches(most * skillsMost(0, usualLeft))) break;
    visitAll(usual[step] ?? [], most, usualLeft);
    usualLeft = 0;
  }
  visitRest(
    columns.size,
    scratch,
    (named) => most * skillsMost(named, usualLeft),
    reaches,
    (n) => visit(n, most, usualLeft),
  );
}

/** Visits whoever was not seen yet, those first who name most, as long as they may reach the best. */
function visitRest(
  size: number,
  { seen, touched, named, round }: Scratch,
  most: (named: number) => number,
  reaches: (bound: number) => boolean,
  visit: (n: number) => void,
): void {
  if (!reaches(most(1))) return;
  const steps: number[][] = [];
  for (let n = 0; n < size; n += 1) {
    if (seen[n] === round) continue;
    const bound = most(touched[n] === round ? (named[n] as number) : 0);
    if (!reaches(bound)) continue;
    const step = Math.ceil(bound * STEPS);
    const others = steps[step];
    if (others === undefined) steps[step] = [n];
    else others.push(n);
  }
  for (let step = steps.length - 1; step >= 0; step -= 1) {
    if (!reaches(step / STEPS)) return;
    for (const n of steps[step] ?? []) visit(n);
  }
}
