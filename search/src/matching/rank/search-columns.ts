import { occupationValue } from "../parts/occupation.ts";
import { coverageFor, skillsValue } from "../parts/skills.ts";
import type { CandidateColumns } from "./columns.ts";
import type { PreparedOpening } from "./prepared-opening.ts";

/** Slack for sums in another order; totals are compared after rounding to 1e-6. */
export const SLACK = 1e-6;

/** Room for one search at a time: marks are of the round, so nothing needs clearing. */
export interface Scratch {
  /** Twice the round in which a place was last found to name something that counts; one more once it was looked at. */
  readonly marks: Uint32Array;
  /** Most that the named skills of a touched place can cover, in this round. */
  readonly named: Float32Array;
  /** The places touched in this round, and how many they are. */
  readonly touched: Uint32Array;
  met: number;
  /** Per place, the next of the same step. */
  readonly next: Int32Array;
  round: number;
}

export const scratchFor = (size: number): Scratch => ({
  marks: new Uint32Array(size),
  named: new Float32Array(size),
  touched: new Uint32Array(size),
  met: 0,
  next: new Int32Array(size),
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

/** Rounds that fit into the marks. */
const roundsMax = 2 ** 31;

/** Steps in which candidates are taken: by the closest of their occupations, then by what they name. */
const STEPS = 256;

/** Works out the most that each place's named skills can cover, where that is anything. */
function touch(columns: CandidateColumns, prepared: PreparedOpening, scratch: Scratch): void {
  const { marks, named, touched } = scratch;
  const mark = 2 * scratch.round;
  const { start, who } = columns.bySkill;
  let met = 0;
  prepared.rowSkill.forEach((skill, row) => {
    const most = prepared.rowMost[row] ?? 0;
    const end = start[skill + 1] ?? 0;
    for (let i = start[skill] ?? 0; i < end; i += 1) {
      const n = who[i] as number;
      if (marks[n] === mark) {
        named[n] = (named[n] as number) + most;
      } else {
        named[n] = most;
        marks[n] = mark;
        touched[met] = n;
        met += 1;
      }
    }
  });
  scratch.met = met;
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
  if (scratch.round >= roundsMax) {
    scratch.marks.fill(0);
    scratch.round = 1;
  }
  const { marks, named } = scratch;
  const touched = 2 * scratch.round;
  const { weights, learned } = prepared;
  const constant = prepared.skillsLifted ? 1 : prepared.known ? null : skillsValue(weights.coverageUnknown, weights);
  const skillsMost = (named: number, usual: number) =>
    constant ?? skillsValue(Math.min(1, learned + named + usual) + SLACK, weights);
  let least = visitor.least();
  const reaches = (bound: number) => 100 * bound + SLACK >= least;
  const look = (n: number, occupationMost: number, skills: number, own: number) => {
    const left = visitor.left(n);
    if (!reaches(occupationMost * skills * left)) return;
    const occupation = visitor.occupation(n);
    if (!reaches(occupation * skillsMost(own, visitor.usualMost()) * left)) return;
    visitor.offer(n, occupation, left);
    least = visitor.least();
  };
  const visit = (n: number, occupationMost: number, usualMost: number) => {
    const mark = marks[n] as number;
    if (mark > touched) return;
    marks[n] = touched + 1;
    const own = mark === touched ? (named[n] as number) : 0;
    const skills = skillsMost(own, usualMost);
    if (reaches(occupationMost * skills)) look(n, occupationMost, skills, own);
  };
  scratch.met = 0;
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
  if (!reaches(most * skillsMost(1, 0))) return;
  const namedLeast =
    constant === null ? coverageFor(least / 100 / most, weights) - learned - usualLeft - 10 * SLACK : 0;
  const first = byNamed(columns.size, scratch, namedLeast);
  for (let step = STEPS; step >= 0; step -= 1) {
    for (let n = first[step] as number; n >= 0; n = scratch.next[n] as number) visit(n, most, usualLeft);
  }
}

/**
 * Whoever was not seen yet and names enough, in steps: the first of each step, whose others follow by `next`. Those who
 * name nothing are in no list, so they are asked one by one where naming nothing is enough.
 */
function byNamed(size: number, { marks, named, round, touched, met, next }: Scratch, namedLeast: number): Int32Array {
  const mark = 2 * round;
  const first = new Int32Array(STEPS + 1).fill(-1);
  const put = (n: number, step: number) => {
    next[n] = first[step] as number;
    first[step] = n;
  };
  for (let i = 0; i < met; i += 1) {
    const n = touched[i] as number;
    const own = named[n] as number;
    if (marks[n] === mark && own >= namedLeast) put(n, Math.min(STEPS, Math.ceil(own * STEPS)));
  }
  if (namedLeast <= 0) for (let n = 0; n < size; n += 1) if ((marks[n] as number) < mark) put(n, 0);
  return first;
}
