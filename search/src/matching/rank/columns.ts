import type { CandidateVector } from "../vector/vectors.ts";
import { type Postings, postingsOf } from "./postings.ts";
import { type TermColumns, termColumnsOf, termsAt } from "./term-columns.ts";

/** Many candidates in a few typed arrays; a candidate is its place `n`. Immutable once built. */
export interface CandidateColumns {
  readonly size: number;
  readonly jobStart: Uint32Array;
  /** Per entry: `occupation << 16 | share << 8 | slot`, together because they are read together. */
  readonly jobs: Uint32Array;
  readonly slotStart: Uint32Array;
  readonly essentialRate: Uint8Array;
  readonly optionalRate: Uint8Array;
  /** The highest rates that any slot has, 0..1. */
  readonly ratesMost: { readonly essential: number; readonly optional: number };
  /** The most that the shares of anybody's jobs add up to, in jobs. */
  readonly sharesMost: number;
  readonly skillStart: Uint32Array;
  readonly skill: Uint16Array;
  readonly held: Uint8Array;
  readonly mark: Uint8Array;
  readonly claim: Uint8Array;
  readonly terms: TermColumns;
  /** Candidates by occupation and by named skill, each once. */
  readonly byOccupation: Postings;
  readonly bySkill: Postings;
}

function joined<T extends Uint8Array | Uint16Array>(parts: readonly T[], make: (length: number) => T): T {
  const whole = make(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

function jobEntries(vectors: readonly CandidateVector[]): Uint32Array {
  const entries = new Uint32Array(vectors.reduce((sum, { jobs }) => sum + jobs.occupation.length, 0));
  let at = 0;
  for (const { jobs } of vectors) {
    jobs.occupation.forEach((occupation, i) => {
      entries[at] = ((occupation << 16) | ((jobs.share[i] ?? 0) << 8) | (jobs.slot[i] ?? 0)) >>> 0;
      at += 1;
    });
  }
  return entries;
}

function starts(lengths: Iterable<number>, size: number): Uint32Array {
  const start = new Uint32Array(size + 1);
  let at = 0;
  let n = 0;
  for (const length of lengths) {
    at += length;
    n += 1;
    start[n] = at;
  }
  return start;
}

/** Lays vectors out in columns, in the order given. */
export function columnsOf(
  vectors: readonly CandidateVector[],
  sizes: { readonly occupations: number; readonly skills: number },
): CandidateColumns {
  const bytes = (length: number) => new Uint8Array(length);
  const shorts = (length: number) => new Uint16Array(length);
  const size = vectors.length;
  const most = (steps: Uint8Array) => steps.reduce((a, b) => Math.max(a, b), 0) / 255;
  const rates = {
    essentialRate: joined(
      vectors.map((v) => v.essentialRate),
      bytes,
    ),
    optionalRate: joined(
      vectors.map((v) => v.optionalRate),
      bytes,
    ),
  };
  return {
    size,
    jobStart: starts(
      vectors.map((v) => v.jobs.occupation.length),
      size,
    ),
    jobs: jobEntries(vectors),
    slotStart: starts(
      vectors.map((v) => v.jobs.slots),
      size,
    ),
    ...rates,
    ratesMost: { essential: most(rates.essentialRate), optional: most(rates.optionalRate) },
    sharesMost:
      vectors.reduce(
        (a, { jobs }) =>
          Math.max(
            a,
            jobs.share.reduce((sum, x) => sum + x, 0),
          ),
        0,
      ) / 255,
    skillStart: starts(
      vectors.map((v) => v.skills.skill.length),
      size,
    ),
    skill: joined(
      vectors.map((v) => v.skills.skill),
      shorts,
    ),
    held: joined(
      vectors.map((v) => v.skills.held),
      bytes,
    ),
    mark: joined(
      vectors.map((v) => v.skills.mark),
      bytes,
    ),
    claim: joined(
      vectors.map((v) => v.skills.claim),
      bytes,
    ),
    terms: termColumnsOf(vectors.map((v) => v.terms)),
    byOccupation: postingsOf(
      vectors.map((v) => v.jobs.occupation),
      sizes.occupations,
    ),
    bySkill: postingsOf(
      vectors.map((v) => v.skills.skill),
      sizes.skills,
    ),
  };
}

/** The vector of one place, as it was put in. */
export function vectorAt(columns: CandidateColumns, n: number): CandidateVector {
  const jobs = columns.jobs.subarray(columns.jobStart[n], columns.jobStart[n + 1]);
  const slots = [columns.slotStart[n] ?? 0, columns.slotStart[n + 1] ?? 0] as const;
  const skills = [columns.skillStart[n], columns.skillStart[n + 1]] as const;
  return {
    jobs: {
      slots: slots[1] - slots[0],
      occupation: Uint16Array.from(jobs, (entry) => entry >>> 16),
      share: Uint8Array.from(jobs, (entry) => (entry >>> 8) & 255),
      slot: Uint8Array.from(jobs, (entry) => entry & 255),
    },
    essentialRate: columns.essentialRate.slice(...slots),
    optionalRate: columns.optionalRate.slice(...slots),
    skills: {
      skill: columns.skill.slice(...skills),
      held: columns.held.slice(...skills),
      mark: columns.mark.slice(...skills),
      claim: columns.claim.slice(...skills),
    },
    terms: termsAt(columns.terms, n),
  };
}
