import {
  currentWeights,
  inferCandidate,
  inferOpening,
  type Linker,
  makeMatchModel,
  type Taxonomy,
  type Weights,
} from "@tuttu/search";
import { type FactsOfWorld, linkWorld } from "../link-world.ts";
import { rankWorld } from "../rank-world.ts";
import { readWorld, type World } from "../read-world.ts";
import { measureWorld } from "../world-metrics.ts";
import { type Knob, knobs } from "./knobs.ts";

export interface TuneMatchingOptions {
  readonly folder: string;
  readonly taxonomy: Taxonomy;
  readonly linker: Linker;
  /** Passes over all knobs; 2 unless told. */
  readonly passes?: number;
  /** Every so many graded openings and candidates count; 3 unless told, 1 for all. */
  readonly every?: number;
  readonly onStep?: (told: string) => void;
}

export interface TunedWeights {
  readonly weights: Weights;
  /** Mean of nDCG@10 of both directions, before and after, on the part that was tuned on. */
  readonly before: number;
  readonly after: number;
}

/** A change must bring so much to be taken: less is noise of the world. */
const LEAST_GAIN = 0.0005;

const thinned = <T>(all: ReadonlyMap<string, T>, every: number): Map<string, T> =>
  new Map([...all].sort(([a], [b]) => (a < b ? -1 : 1)).filter((_, i) => i % every === 0));

async function judge(
  world: World,
  facts: FactsOfWorld,
  taxonomy: Taxonomy,
  weights: Weights,
  every: number,
): Promise<number> {
  const forOpening = thinned(world.candidatesForOpening ?? new Map(), every);
  const forCandidate = thinned(world.openingsForCandidate ?? new Map(), every);
  const model = makeMatchModel(taxonomy, weights);
  const openings = facts.openings.map((one) => [one.id, inferOpening(one.facts, model)] as const);
  const rankings = await rankWorld(
    facts.candidates.map((one) => [one.id, inferCandidate(one.facts, model)] as const),
    openings,
    { openings: new Set(forOpening.keys()), candidates: new Set(forCandidate.keys()) },
    model,
    () => undefined,
  );
  const both = [measureWorld(forOpening, rankings.forOpening), measureWorld(forCandidate, rankings.forCandidate)];
  return both.reduce((sum, metrics) => sum + metrics["nDCG@10"], 0) / both.length;
}

const rounded = (value: number): number => Math.round(value * 1e4) / 1e4;

/** Values to try for a knob: one step down and one up, within its limits. */
const tries = (knob: Knob, weights: Weights): number[] =>
  [-knob.step, knob.step]
    .map((step) => rounded(knob.read(weights) + step))
    .filter((value) => value >= knob.least && value <= knob.most);

/**
 * Tunes the weights on a world with answers by coordinate search: knob by knob, one step down or up, kept where it
 * brings enough. Deterministic. The result is printed by the command and put into `search/src/matching/weights` by
 * hand, with a new version: a change of weights is a decision.
 * @throws Error where the folder holds no world with answers
 */
export async function tuneMatching(options: TuneMatchingOptions): Promise<TunedWeights> {
  const { taxonomy, linker, passes = 2, every = 3, onStep = () => undefined } = options;
  const world = await readWorld(options.folder);
  if (world?.candidatesForOpening == null || world.openingsForCandidate === null) {
    throw new Error(`${options.folder}: no world with answers`);
  }
  const facts = await linkWorld(world, linker, (step, done, of) => {
    if (done === of) onStep(`${step}: ${of}`);
  });
  const at = (weights: Weights) => judge(world, facts, taxonomy, weights, every);
  let weights = currentWeights;
  const before = await at(weights);
  let best = before;
  for (let pass = 0; pass < passes; pass += 1) {
    const start = best;
    for (const knob of knobs) {
      for (const value of tries(knob, weights)) {
        const changed = knob.set(weights, value);
        const reached = await at(changed);
        if (reached < best + LEAST_GAIN) continue;
        onStep(`${knob.name} ${knob.read(weights)} -> ${value}: ${best.toFixed(4)} -> ${reached.toFixed(4)}`);
        weights = changed;
        best = reached;
        break;
      }
    }
    if (best - start < LEAST_GAIN) break;
  }
  return { weights, before, after: best };
}
