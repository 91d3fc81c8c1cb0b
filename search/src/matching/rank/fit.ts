import { cappedUsual, levelCredit, withLearning } from "../parts/coverage.ts";
import { occupationValue } from "../parts/occupation.ts";
import { skillsValue } from "../parts/skills.ts";
import { DENIED_BIT, LEVEL_BITS } from "../vector/vectors.ts";
import type { CandidateColumns } from "./columns.ts";
import type { PreparedOpening } from "./prepared-opening.ts";

/** Reads candidates in columns for one prepared opening; the same numbers as the plain core, up to rounding. */
export interface Fit {
  /** Occupation factor of the candidate at place `n`. */
  occupation(n: number): number;
  /** Most that skills unknown but usual can cover for the candidate that `occupation` was asked for last. */
  usualMost(): number;
  /** Per occupation: the most that usual skills of somebody who is just that can cover. */
  readonly expected: Float64Array;
  /** Skills factor of the candidate at place `n`. */
  skills(n: number): number;
}

function usualByOccupation(columns: CandidateColumns, prepared: PreparedOpening): Float64Array {
  const { occupationRow, essential, optional, share, asked } = prepared;
  const { ratesMost } = columns;
  const most = new Float64Array(occupationRow.length);
  for (let occupation = 0; occupation < most.length; occupation += 1) {
    const row = occupationRow[occupation] as number;
    if (row === 0) continue;
    let sum = 0;
    for (let a = 0, at = (row - 1) * asked; a < asked; a += 1, at += 1) {
      sum += (share[a] ?? 0) * ((essential[at] ?? 0) * ratesMost.essential + (optional[at] ?? 0) * ratesMost.optional);
    }
    most[occupation] = sum;
  }
  return most;
}

export function fitOf(columns: CandidateColumns, prepared: PreparedOpening): Fit {
  const { weights, near, asked } = prepared;
  const { jobs } = columns;
  const unknown = weights.occupationUnknown;
  const faded = Array.from({ length: 9 }, (_, slot) => weights.earlierJob ** slot);
  const exact = new Float64Array(asked);
  const named = new Float64Array(asked);
  const kin = new Float64Array(asked);
  const denied = new Float64Array(asked);
  const here = new Float64Array(asked);
  const not = new Float64Array(asked);

  const expected = usualByOccupation(columns, prepared);
  let usualHere = 0;

  function occupation(n: number): number {
    usualHere = 0;
    const end = columns.jobStart[n + 1] ?? 0;
    let best = unknown;
    let i = columns.jobStart[n] ?? 0;
    while (i < end) {
      const slot = (jobs[i] as number) & 255;
      let sum = 0;
      let known = 0;
      for (; i < end; i += 1) {
        const entry = jobs[i] as number;
        if ((entry & 255) !== slot) break;
        const share = (entry >>> 8) & 255;
        known += share;
        const at = entry >>> 16;
        sum += share * (near[at] ?? 0);
        usualHere += share * (expected[at] ?? 0);
      }
      const whole = ((sum + Math.max(0, 255 - known) * unknown) / Math.max(255, known)) * (faded[slot] ?? 0);
      if (whole > best) best = whole;
    }
    return occupationValue(Math.min(1, best), weights);
  }

  function readNamed(n: number): void {
    exact.fill(0);
    named.fill(0);
    kin.fill(0);
    denied.fill(0);
    const end = columns.skillStart[n + 1] ?? 0;
    for (let i = columns.skillStart[n] ?? 0; i < end; i += 1) {
      const row = prepared.skillRow[columns.skill[i] ?? 0] ?? 0;
      if (row === 0) continue;
      const held = (columns.held[i] ?? 0) / 255;
      const mark = columns.mark[i] ?? 0;
      const isDenied = (mark & DENIED_BIT) !== 0;
      for (let c = prepared.rowStart[row - 1] ?? 0; c < (prepared.rowStart[row] ?? 0); c += 1) {
        const a = prepared.rowAsked[c] ?? 0;
        const p = (prepared.rowExact[c] ?? 0) * held;
        if (isDenied) {
          denied[a] = (denied[a] ?? 0) + p;
          continue;
        }
        named[a] = (named[a] ?? 0) + p;
        exact[a] = (exact[a] ?? 0) + p * levelCredit(mark & LEVEL_BITS, prepared.level[a] ?? 0, weights);
        kin[a] = Math.max(kin[a] ?? 0, (prepared.rowKin[c] ?? 0) * held);
      }
    }
  }

  function readUsual(n: number): void {
    not.fill(1);
    const end = columns.jobStart[n + 1] ?? 0;
    const slots = columns.slotStart[n] ?? 0;
    let i = columns.jobStart[n] ?? 0;
    while (i < end) {
      const slot = (jobs[i] as number) & 255;
      let any = false;
      for (; i < end; i += 1) {
        const entry = jobs[i] as number;
        if ((entry & 255) !== slot) break;
        const row = prepared.occupationRow[entry >>> 16] ?? 0;
        if (row === 0) continue;
        if (!any) here.fill(0);
        any = true;
        const share = ((entry >>> 8) & 255) / 65_025;
        const essential = share * (columns.essentialRate[slots + slot] ?? 0);
        const optional = share * (columns.optionalRate[slots + slot] ?? 0);
        for (let a = 0, at = (row - 1) * asked; a < asked; a += 1, at += 1) {
          here[a] =
            (here[a] ?? 0) + essential * (prepared.essential[at] ?? 0) + optional * (prepared.optional[at] ?? 0);
        }
      }
      if (any) for (let a = 0; a < asked; a += 1) not[a] = (not[a] ?? 1) * (1 - Math.min(1, here[a] ?? 0));
    }
  }

  function skills(n: number): number {
    if (prepared.skillsLifted) return 1;
    if (!prepared.known) return skillsValue(weights.coverageUnknown, weights);
    readNamed(n);
    readUsual(n);
    let own = 0;
    let usual = 0;
    for (let a = 0; a < asked; a += 1) {
      const missing = 1 - Math.min(1, named[a] ?? 0);
      const open = 1 - (denied[a] ?? 0);
      const said = (exact[a] ?? 0) + missing * (kin[a] ?? 0) * open;
      const expected = missing * (1 - (kin[a] ?? 0)) * (1 - (not[a] ?? 1)) * open;
      const share = prepared.share[a] ?? 0;
      own += share * withLearning(said, expected, prepared.learnable[a] === 1, weights);
      usual += share * expected;
    }
    return skillsValue(Math.min(1, own + cappedUsual(usual, weights)), weights);
  }

  return { occupation, skills, expected, usualMost: () => Math.min(weights.usualMost, usualHere / 255) };
}
