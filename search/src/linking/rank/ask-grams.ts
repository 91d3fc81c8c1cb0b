import type { ConceptIndex } from "../labels/concept-index.ts";
import { gramsOf } from "../labels/grams.ts";
import { addFeature } from "../labels/postings.ts";
import { clear, type Signal, signal } from "./signal.ts";

/** The grams of one query: rare ones find labels, all of them compare the labels that were found. */
export interface GramQuery {
  readonly signal: Signal;
  /** Worth of each gram of the query, 0 for all others. */
  readonly asked: Float32Array;
  readonly numbers: number[];
}

export function gramQuery(index: ConceptIndex): GramQuery {
  return {
    signal: signal(index.grams.postings.mass, index.gramScale),
    asked: new Float32Array(index.grams.postings.size),
    numbers: [],
  };
}

/** Enough postings to find what is near; what they cannot reach shares only common grams with the query. */
const leastPostings = 4000;

/** Share of the query's worth after which the common grams are left to the comparison. */
const enoughWorth = 0.6;

const seen = new Set<number>();

/** Finds labels by the rarest grams of a key; `signal.shared` is then a part of the truth: see `compare`. */
export function askGrams(key: string, index: ConceptIndex, into: GramQuery): void {
  const { numbers, postings } = index.grams;
  const { signal, asked } = into;
  clear(signal);
  for (const number of into.numbers) asked[number] = 0;
  into.numbers.length = 0;
  const strange = Math.log(1 + postings.mass.length) ** 2;
  gramsOf(key, seen);
  let worth = 0;
  let known = 0;
  for (const gram of seen) {
    const number = numbers.find(gram);
    if (number < 0) worth += strange;
    else {
      const own = postings.worth[number] as number;
      asked[number] = own;
      known += own;
      if (own > 0) into.numbers.push(number);
    }
  }
  into.numbers.sort((a, b) => (postings.worth[b] as number) - (postings.worth[a] as number) || a - b);
  let walked = 0;
  let found = 0;
  for (const number of into.numbers) {
    if (walked >= leastPostings && found >= enoughWorth * known) break;
    found += addFeature(postings, number, 1, signal);
    walked += (postings.offset[number + 1] as number) - (postings.offset[number] as number);
  }
  signal.query.fill(worth + known);
}

/** Works out what all labels of some concepts share with the query, in full. */
export function compare(index: ConceptIndex, query: GramQuery, concepts: Uint32Array): void {
  const { signal, asked } = query;
  const { first } = index.table;
  const { offset, grams } = index.grams;
  for (const concept of concepts) {
    for (let l = first[concept] as number; l < (first[concept + 1] as number); l++) {
      let sum = 0;
      for (let i = offset[l] as number; i < (offset[l + 1] as number); i++) sum += asked[grams[i] as number] as number;
      if (sum > 0 && signal.shared[l] === 0) signal.touched[signal.count++] = l;
      signal.shared[l] = sum;
    }
  }
}
