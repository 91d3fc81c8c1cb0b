import { knownMass, softmax } from "./confidence.ts";
import { howOf } from "./how.ts";
import { fuse, ranked } from "./rank/fuse.ts";
import type { Pool } from "./rank/ranker.ts";
import type { Link } from "./types.ts";
import { type LinkingWeights, weightRow } from "./weights/weights.ts";

const round = (p: number): number => Math.round(p * 1e6) / 1e6;

/** Weights of one kind of text, in the order of the features. */
export interface ReadyWeights extends LinkingWeights {
  readonly row: readonly number[];
}

export const readyWeights = (weights: LinkingWeights): ReadyWeights => ({ ...weights, row: weightRow(weights.fuse) });

/** Links of a sentence: it may speak of many skills, so each has a probability of its own. */
export function manyLinksOf(pool: Pool, weights: ReadyWeights, limit: number): Link[] {
  const score = fuse(pool, weights.row);
  const p = softmax(score);
  return Array.from(ranked(pool, score).slice(0, limit), (place) => {
    const concept = pool.concepts[place] as number;
    const confidence = round(knownMass(pool, place, p[place] as number, weights.known));
    return { concept, id: pool.ids[concept] as string, confidence, how: howOf(pool.rows, place) };
  });
}

/** How much likelier a concept of the person's own occupations is than another that fits the text as well. */
const ownOccupation = 4;

/** Concepts that something beside the fused features speaks for. */
export interface Favoured {
  /** Skills of the person's or opening's own occupations. */
  readonly near: ReadonlySet<number> | null;
  /** Concepts that have the whole text as a label. */
  readonly equal: ReadonlyMap<number, unknown> | null;
}

/** What a label that equals the text adds to a score: wording of one source must not outweigh it. */
const equalLabel = 3;

/** The links of a pool under some weights, best first. */
export function linksOf(pool: Pool, weights: ReadyWeights, limit: number, { near, equal }: Favoured): Link[] {
  const score = fuse(pool, weights.row);
  pool.concepts.forEach((concept, place) => {
    if (near?.has(concept) === true) score[place]! += Math.log(ownOccupation);
    if (equal?.has(concept) === true) score[place]! += equalLabel;
  });
  const order = ranked(pool, score);
  const [best] = order;
  if (best === undefined) return [];
  const p = softmax(score);
  const known = knownMass(pool, best, p[best] as number, weights.known);
  return Array.from(order.slice(0, limit), (place) => {
    const concept = pool.concepts[place] as number;
    return {
      concept,
      id: pool.ids[concept] as string,
      confidence: round(known * (p[place] as number)),
      how: howOf(pool.rows, place),
    };
  });
}

/** What is left to "none of them" where a text equals a label. */
const doubt = 0.005;

/** Links of a text that equals a label of exactly these concepts, without looking further. */
export function exactLinks(
  ids: readonly string[],
  hits: ReadonlyMap<number, "exact" | "alternative">,
  near: ReadonlySet<number> | null,
): Link[] {
  const weigh = (concept: number, how: "exact" | "alternative") =>
    (how === "exact" ? 3 : 1) * (near?.has(concept) === true ? ownOccupation * 2 : 1);
  const all = [...hits].reduce((sum, [concept, how]) => sum + weigh(concept, how), 0);
  return [...hits]
    .map(([concept, how]) => ({
      concept,
      id: ids[concept] as string,
      confidence: round(((1 - doubt) * weigh(concept, how)) / all),
      how,
    }))
    .sort((a, b) => b.confidence - a.confidence || a.concept - b.concept);
}
