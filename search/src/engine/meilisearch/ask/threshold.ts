import type { RecallGroup } from "../../query.ts";
import { both, type Condition, either, holdsOne, type Members, meetsAtLeast } from "./conditions.ts";

/** Members worth at least so much, heaviest first; what they are worth at the most. */
interface Step {
  readonly worth: number;
  readonly holds: Condition;
}

export interface Bands {
  /** The heaviest groups: each is met at one of a few steps. */
  readonly heavy: readonly (readonly Step[])[];
  /** The next ones, heaviest first: it only counts how many of them are met. */
  readonly light: readonly { readonly worth: number; readonly members: Members }[];
  /** They are counted no further than this; what more of them are worth is slack. */
  readonly countMost: number;
  /** The most that what neither of them tells apart can add. */
  readonly slack: number;
  /** The most that all of them can come to. */
  readonly total: number;
}

/** Each comparison costs the server about a tenth of a millisecond. */
const comparisonsMost = 300;
/** Shares of the whole at which comparisons are counted. */
const probes = [0.3, 0.4, 0.5, 0.6, 0.7, 0.8];
const lightMost = 12;
/**
 * How many groups are told apart by steps, and how far the others are counted: the first that the server can be asked
 * for in time is taken. Steps tell more than counts.
 */
const layouts = [
  [5, 3],
  [4, 3],
  [4, 2],
  [3, 3],
  [3, 2],
  [2, 3],
  [2, 2],
  [1, 1],
] as const;
/** Whoever meets a light group has about this share of what it is worth; the rest is slack. */
const lightShare = 0.7;
/** Where the steps of a heavy group begin, as shares of its best credit; members below the last are slack. */
const cuts = [0.85, 0.65, 0.45, 0.25, 0.1] as const;
/** The same for all but the heaviest. */
const fewerCuts = [0.8, 0.5, 0.2] as const;
/** Sums in another order differ by so much. */
const tiny = 1e-9;

function stepsOf({ weight, members }: RecallGroup, at: number): { steps: Step[]; slack: number } {
  const steps: Step[] = [];
  const most = members.reduce((best, [, , credit]) => Math.max(best, credit), 0);
  let above = Number.POSITIVE_INFINITY;
  for (const share of at === 0 ? cuts : fewerCuts) {
    const cut = share * most;
    const here = members.filter(([, , credit]) => credit >= cut && credit < above);
    above = cut;
    if (here.length === 0) continue;
    const held = members.filter(([, , credit]) => credit >= cut);
    steps.push({
      worth: weight * Math.max(...here.map(([, , credit]) => credit)),
      holds: holdsOne(held.map(([field, value]) => [field, value])),
    });
  }
  const below = members.map(([, , credit]) => credit).filter((credit) => credit < above);
  return { steps, slack: weight * Math.max(0, ...below) };
}

const worthOf = ({ weight, members }: RecallGroup): number =>
  weight * members.reduce((most, [, , credit]) => Math.max(most, credit), 0);

const sumOf = (worths: readonly number[]): number => worths.reduce((sum, worth) => sum + worth, 0);

const named = ({ members }: RecallGroup): Members =>
  members.filter(([, , credit]) => credit > 0).map(([field, value]) => [field, value]);

function layOut(sorted: readonly RecallGroup[], heavyMost: number, countMost: number): Bands {
  const stepped = sorted.slice(0, heavyMost).map(stepsOf);
  const counted = sorted.slice(heavyMost, heavyMost + lightMost);
  const light = counted.map((group) => ({ worth: lightShare * worthOf(group), members: named(group) }));
  const uncounted = sumOf(light.slice(countMost).map(({ worth }) => worth));
  const heavy = stepped.map(({ steps }) => steps);
  const left = sumOf(sorted.slice(heavyMost + lightMost).map(worthOf));
  return {
    heavy,
    light,
    countMost,
    slack: left + sumOf(stepped.map(({ slack }) => slack)) + (1 - lightShare) * sumOf(counted.map(worthOf)) + uncounted,
    total:
      sumOf(heavy.map(([first]) => first?.worth ?? 0)) + sumOf(light.slice(0, countMost).map(({ worth }) => worth)),
  };
}

/** The most comparisons that a threshold takes, wherever it is laid. */
function comparisonsOf(bands: Bands): number {
  const conditions = probes.map((share) => worthAtLeast(bands, share * bands.total));
  return Math.max(...conditions.map((condition) => (typeof condition === "object" ? condition.comparisons : 0)));
}

/**
 * Sorts groups by what they are worth, and lays them out as the server can be asked for them: as many as it can be asked
 * for in time are told apart by steps, the others counted.
 */
export function bandsOf(groups: readonly RecallGroup[]): Bands {
  const name = ({ members }: RecallGroup) => members.map(([field, value]) => `${field} ${value}`).join();
  const sorted = groups
    .filter((group) => worthOf(group) > 0)
    .map((group) => ({ group, worth: worthOf(group), name: name(group) }))
    .sort((a, b) => b.worth - a.worth || (a.name < b.name ? -1 : 1))
    .map(({ group }) => group);
  let bands = layOut(sorted, ...layouts[0]);
  for (const [heavyMost, countMost] of layouts) {
    bands = layOut(sorted, heavyMost, countMost);
    if (comparisonsOf(bands) <= comparisonsMost) break;
  }
  return bands;
}

/** How many of the light groups one has to meet at the least for them to be worth so much; infinite where it cannot be. */
function lightNeeded(light: Bands["light"], worth: number): number {
  let sum = 0;
  let count = 0;
  for (const { worth: own } of light) {
    if (sum >= worth - tiny) break;
    sum += own;
    count += 1;
  }
  return sum >= worth - tiny ? count : Number.POSITIVE_INFINITY;
}

/**
 * A condition that every document meets whose groups are worth at least `least`, and few others: each heavy group is
 * met at some step, and so many light ones as the rest takes at the least.
 */
export function worthAtLeast({ heavy, light, countMost }: Bands, least: number): Condition {
  const counted = new Map<number, Condition>();
  const lightly = (worth: number): Condition => {
    const needed = lightNeeded(light, worth);
    if (needed > countMost) return "never";
    const count = needed;
    const known =
      counted.get(count) ??
      meetsAtLeast(
        needed,
        light.map(({ members }) => members),
      );
    counted.set(needed, known);
    return known;
  };
  const from = (at: number, missing: number): Condition => {
    const steps = heavy[at];
    if (steps === undefined) return lightly(missing);
    const ways = [from(at + 1, missing)];
    let before = ways[0];
    for (const { worth, holds } of [...steps].reverse()) {
      const others = from(at + 1, missing - worth);
      if (!same(others, before)) ways.push(both(holds, others));
      before = others;
    }
    return either(ways);
  };
  return from(0, least);
}

/** A step that asks nothing else of the others than the step below it adds nothing. */
const same = (one: Condition, other: Condition | undefined): boolean =>
  one === other || (typeof one === "object" && typeof other === "object" && one.filter === other.filter);
