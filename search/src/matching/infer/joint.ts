import type { ConceptShare } from "../facts.ts";
import { closeness } from "../model/closeness.ts";
import type { MatchModel } from "../model/match-model.ts";
import { type Mention, readable } from "./mentions.ts";
import { type Pool, poolOf } from "./pool.ts";

/** What is believed of the jobs of one record after titles, skills and neighbouring jobs have spoken. */
export interface Belief {
  readonly pool: Pool;
  /** Per slot, per place in the pool: probability. What is missing to 1 lies outside the pool. */
  readonly slots: readonly Float64Array[];
  /** Per slot: prior share of the named skills that this job explains. */
  readonly part: readonly number[];
}

const ROUNDS = 4;

/** How much each slot explains of each mention, shared out; the rest comes from elsewhere. */
function shareOut(belief: Belief, mentions: readonly Mention[], elsewhere: number): Float64Array[] {
  const width = belief.pool.occupations.length;
  const shares = belief.slots.map(() => new Float64Array(mentions.length));
  mentions.forEach((mention, m) => {
    const row = belief.pool.times.subarray(m * width, (m + 1) * width);
    const linked = 1 - mention.none;
    const explained = belief.slots.map((slot, k) => {
      let inside = 0;
      let sum = 0;
      for (let i = 0; i < width; i += 1) {
        inside += slot[i] ?? 0;
        sum += (slot[i] ?? 0) * (row[i] ?? 0);
      }
      return (belief.part[k] ?? 0) * (sum + Math.max(0, 1 - inside) * linked);
    });
    const whole = explained.reduce((total, x) => total + x, elsewhere * linked + mention.none);
    explained.forEach((x, k) => {
      const row = shares[k];
      if (row !== undefined) row[m] = whole > 0 ? x / whole : 0;
    });
  });
  return shares;
}

/** Normalises logarithms, with one more for "outside the pool", to probabilities of the pool's places. */
function toProbabilities(logs: Float64Array, outside: number): Float64Array {
  let most = outside;
  for (const log of logs) if (log > most) most = log;
  const shares = new Float64Array(logs.length);
  if (most === -Infinity) return shares;
  let whole = Math.exp(outside - most);
  for (let i = 0; i < logs.length; i += 1) {
    const raised = Math.exp((logs[i] ?? 0) - most);
    shares[i] = raised;
    whole += raised;
  }
  for (let i = 0; i < shares.length; i += 1) shares[i] = (shares[i] ?? 0) / whole;
  return shares;
}

/** Mean closeness of each place in the pool to what is believed of the neighbouring slots, 0..1. */
function nearNeighbours(model: MatchModel, belief: Belief, k: number): Float64Array {
  const { occupations } = belief.pool;
  const near = new Float64Array(occupations.length);
  for (const neighbour of [belief.slots[k - 1], belief.slots[k + 1]]) {
    if (neighbour === undefined) continue;
    for (let j = 0; j < neighbour.length; j += 1) {
      const p = neighbour[j] ?? 0;
      if (p < 0.02) continue;
      const other = occupations[j] ?? 0;
      for (let i = 0; i < near.length; i += 1) {
        near[i] = (near[i] ?? 0) + p * closeness(model.closeness, occupations[i] ?? 0, other);
      }
    }
  }
  return near;
}

/**
 * Works out the occupations of all jobs of a record together. `titles`: per job, latest first, what its title may
 * mean. Skills are shared out between the jobs, so that a skill that one job explains says little about another.
 */
export function believe(
  model: MatchModel,
  titles: readonly (readonly ConceptShare[])[],
  mentions: readonly Mention[],
): Belief {
  const weights = model.weights.inference;
  const named = titles.map(readable);
  const pool = poolOf(model, named, mentions);
  const width = pool.occupations.length;
  const any = 1 / Math.max(1, model.taxonomy.occupations.length);
  const none = named.map((title) => Math.max(1e-6, 1 - title.reduce((sum, share) => sum + share.p, 0)));
  const prior = named.map((title, k) => {
    const logs = new Float64Array(width).fill((none[k] ?? 1) * any);
    for (const share of title) {
      const at = pool.placeOf[share.concept] ?? 0;
      logs[at] = (logs[at] ?? 0) + share.p;
    }
    return logs.map(Math.log);
  });
  const outside = none.map((mass) => Math.log(mass * Math.max(any, 1 - width * any)));
  const said = pool.times.map((times) => Math.log(weights.floor + times));
  const sizes = named.map((_, k) => weights.earlierJobs ** k);
  const all = sizes.reduce((a, b) => a + b, 0) || 1;
  let belief: Belief = {
    pool,
    slots: prior.map((logs, k) => toProbabilities(logs, outside[k] ?? 0)),
    part: sizes.map((size) => (size / all) * (1 - weights.elsewhere)),
  };
  for (let round = 0; round < ROUNDS; round += 1) {
    const shares = shareOut(belief, mentions, weights.elsewhere);
    const before = belief;
    const slots = prior.map((logs, k) => {
      const near = nearNeighbours(model, before, k);
      const next = logs.map((log, i) => log + Math.log1p(weights.neighbours * (near[i] ?? 0)));
      mentions.forEach((mention, m) => {
        const share = weights.evidence * (shares[k]?.[m] ?? 0) * (1 - mention.none);
        if (share < 1e-4) return;
        for (let i = 0; i < width; i += 1) {
          next[i] = (next[i] ?? 0) + share * (said[m * width + i] ?? 0);
        }
      });
      return toProbabilities(next, (outside[k] ?? 0) + Math.log1p(weights.neighbours * 0.05));
    });
    belief = { ...belief, slots };
  }
  return belief;
}
