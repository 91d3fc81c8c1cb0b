import type { MatchModel } from "../model/match-model.ts";
import {
  type CandidateVector,
  DENIED_BIT,
  type HeldSkills,
  LEVEL_BITS,
  type OpeningVector,
} from "../vector/vectors.ts";
import type { DirectionWeights } from "../weights/weights.ts";

/** What a pair says of one asked skill. All probabilities 0..1. */
export interface AskedCredit {
  /** Share of the asked skill's weight in all that is asked and known to the taxonomy; 0 where the text has no concept. */
  readonly weight: number;
  /** Named by the person, level taken into account. */
  readonly exact: number;
  /** Named without regard to level. */
  readonly named: number;
  /** Best relative that the person names. */
  readonly kin: number;
  /** Not named, but usual for the person's occupations. */
  readonly usual: number;
  readonly denied: number;
  /** Place in `HeldSkills` of the best exact entry, and of the best relative; -1 for none. */
  readonly exactAt: number;
  readonly kinAt: number;
  /** Place in `Kin` of that relative. */
  readonly kinEntry: number;
}

export interface Coverage {
  readonly asked: readonly AskedCredit[];
  /** Covered by what the person names (relatives included), and by what is usual (after the cap). */
  readonly named: number;
  readonly usual: number;
  /** What `skillsValue` reads; `coverageUnknown` where no asked skill is known to the taxonomy. */
  readonly total: number;
  readonly known: boolean;
}

/** Place of `value` in an ascending array between two places, or -1. */
export function findIn(values: Uint16Array, value: number, from = 0, to = values.length): number {
  let low = from;
  let high = to - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const there = values[middle] ?? 0;
    if (there === value) return middle;
    if (there < value) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}

/** What is left of a skill named at `stated` (0 = no level) where `asked` (0 = any) is wanted. */
export function levelCredit(stated: number, asked: number, weights: DirectionWeights): number {
  if (asked === 0 || stated >= asked) return 1;
  if (stated === 0) return weights.levelUnknown;
  return stated === asked - 1 ? weights.levelOneBelow : weights.levelFarBelow;
}

/** Weights of the asked skills: need × specificity × the probability that the text is a skill at all; they sum to 1 or are all 0. */
export function askedWeights(opening: OpeningVector, model: MatchModel, weights: DirectionWeights): Float64Array {
  const { start, skill, p, required } = opening.asked;
  const raw = new Float64Array(required.length);
  let sum = 0;
  for (let i = 0; i < raw.length; i += 1) {
    let told = 0;
    for (let j = start[i] ?? 0; j < (start[i + 1] ?? 0); j += 1)
      told += (p[j] ?? 0) * (model.specificity[skill[j] ?? 0] ?? 0);
    raw[i] = (required[i] === 1 ? 1 : weights.desirable) * (told / 255);
    sum += raw[i] ?? 0;
  }
  return sum > 0 ? raw.map((x) => x / sum) : raw;
}

/** Probability that a person of these jobs has a skill they do not name, per slot combined. */
export function usualOf(
  candidate: CandidateVector,
  model: MatchModel,
  skills: readonly (readonly [number, number])[],
): number {
  const { jobs, essentialRate, optionalRate } = candidate;
  const { start, occupation, essential } = model.standing;
  const perSlot = new Float64Array(jobs.slots);
  for (const [skill, p] of skills) {
    const from = start[skill] ?? 0;
    const to = start[skill + 1] ?? 0;
    for (let i = 0; i < jobs.occupation.length; i += 1) {
      const at = findIn(occupation, jobs.occupation[i] ?? 0, from, to);
      if (at < 0) continue;
      const slot = jobs.slot[i] ?? 0;
      const rate = (essential[at] === 1 ? essentialRate[slot] : optionalRate[slot]) ?? 0;
      perSlot[slot] = (perSlot[slot] ?? 0) + (p * (jobs.share[i] ?? 0) * rate) / 65_025;
    }
  }
  return 1 - perSlot.reduce((not, x) => not * (1 - Math.min(1, x)), 1);
}

function creditOf(
  candidate: CandidateVector,
  meant: readonly (readonly [number, number])[],
  asked: { weight: number; level: number },
  model: MatchModel,
  weights: DirectionWeights,
): AskedCredit {
  const own: HeldSkills = candidate.skills;
  const best = { exact: 0, named: 0, denied: 0, kin: 0, exactAt: -1, kinAt: -1, kinEntry: -1, most: 0 };
  for (const [skill, share] of meant) {
    const at = findIn(own.skill, skill);
    if (at >= 0) {
      const p = (share * (own.held[at] ?? 0)) / 255;
      const mark = own.mark[at] ?? 0;
      if ((mark & DENIED_BIT) !== 0) best.denied += p;
      else {
        best.named += p;
        best.exact += p * levelCredit(mark & LEVEL_BITS, asked.level, weights);
        if (p > best.most) Object.assign(best, { most: p, exactAt: at });
      }
    }
    for (let k = model.kin.start[skill] ?? 0; k < (model.kin.start[skill + 1] ?? 0); k += 1) {
      const near = findIn(own.skill, model.kin.skill[k] ?? 0);
      if (near < 0 || ((own.mark[near] ?? 0) & DENIED_BIT) !== 0) continue;
      const worth = (share * (own.held[near] ?? 0) * (model.kin.credit[k] ?? 0)) / 255;
      if (worth > best.kin) Object.assign(best, { kin: worth, kinAt: near, kinEntry: k });
    }
  }
  return { ...best, weight: asked.weight, usual: usualOf(candidate, model, meant) };
}

/** Credit of what is named: exact, else what a relative is worth; nothing for the part that was denied. */
export const namedCredit = (asked: Pick<AskedCredit, "exact" | "named" | "kin" | "denied">): number =>
  asked.exact + (1 - Math.min(1, asked.named)) * asked.kin * (1 - asked.denied);

/** Credit of what is unknown but usual, beside what is named. */
export const usualCredit = (asked: Pick<AskedCredit, "named" | "kin" | "usual" | "denied">): number =>
  (1 - Math.min(1, asked.named)) * (1 - asked.kin) * asked.usual * (1 - asked.denied);

/** What counts of the coverage that is unknown but usual: never more than `usualMost` of all that is asked. */
export const cappedUsual = (usual: number, weights: DirectionWeights): number => Math.min(weights.usualMost, usual);

/** What is named, filled up to the floor that a skill has where it can be learned on the job. */
export function withLearning(named: number, usual: number, learnable: boolean, weights: DirectionWeights): number {
  return learnable ? Math.max(named, weights.learnable - usual) : named;
}

/** How much of what an opening asks a candidate covers, asked skill by asked skill. */
export function coverageOf(
  candidate: CandidateVector,
  opening: OpeningVector,
  model: MatchModel,
  weights: DirectionWeights,
): Coverage {
  const { start, skill, p, level, learnable } = opening.asked;
  const share = askedWeights(opening, model, weights);
  let named = 0;
  let usual = 0;
  const asked = Array.from(share, (weight, i) => {
    const meant: (readonly [number, number])[] = [];
    let mass = 0;
    for (let j = start[i] ?? 0; j < (start[i + 1] ?? 0); j += 1) mass += p[j] ?? 0;
    for (let j = start[i] ?? 0; j < (start[i + 1] ?? 0); j += 1) meant.push([skill[j] ?? 0, (p[j] ?? 0) / mass]);
    const credit = creditOf(candidate, meant, { weight, level: level[i] ?? 0 }, model, weights);
    const expected = usualCredit(credit);
    named += weight * withLearning(namedCredit(credit), expected, learnable[i] === 1, weights);
    usual += weight * expected;
    return credit;
  });
  const known = share.some((weight) => weight > 0);
  const capped = cappedUsual(usual, weights);
  return { asked, named, usual: capped, known, total: known ? Math.min(1, named + capped) : weights.coverageUnknown };
}
