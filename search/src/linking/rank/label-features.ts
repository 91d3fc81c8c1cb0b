import type { ConceptIndex } from "../labels/concept-index.ts";
import { labelsUnder } from "../labels/exact.ts";
import { keyWords, labelLanguages, stem, unmarked } from "../normalise/index.ts";
import { at } from "./features.ts";
import type { Query } from "./query.ts";
import type { Signal } from "./signal.ts";

/** Length of the common end of two words over the length of the longer one; marks folded. */
export function commonEnd(a: string, b: string): number {
  const x = unmarked(a);
  const y = unmarked(b);
  let n = 0;
  while (n < x.length && n < y.length && x[x.length - 1 - n] === y[y.length - 1 - n]) n++;
  return n < 3 ? 0 : n / Math.max(x.length, y.length);
}

/** Best values of one signal over the labels of a concept. */
export function overLabels(index: ConceptIndex, signal: Signal, concept: number) {
  const { first, language, preferred } = index.table;
  let cosine = 0;
  let own = 0;
  let labelCover = 0;
  let queryCover = 0;
  let label = first[concept] as number;
  for (let l = label; l < (first[concept + 1] as number); l++) {
    const shared = signal.shared[l] as number;
    if (shared === 0) continue;
    const query = signal.query[language[l] as number] as number;
    const value = query > 0 ? (shared * (signal.scale[l] as number)) / Math.sqrt(query) : 0;
    if (value > cosine) {
      cosine = value;
      label = l;
    }
    if (preferred[l] === 1 && value > own) own = value;
    labelCover = Math.max(labelCover, shared / (signal.mass[l] as number));
    if (query > 0) queryCover = Math.max(queryCover, shared / query);
  }
  return { cosine, own, labelCover, queryCover, label };
}

/** Share of the query's worth that all labels of a concept together know, in the language that knows most. */
export function unionCover(index: ConceptIndex, query: Query, signal: Signal, concept: number): number {
  const { first, language } = index.table;
  const { offset, stems, postings } = index.stems;
  const found = new Set<number>();
  const worth = [0, 0, 0];
  for (let l = first[concept] as number; l < (first[concept + 1] as number); l++) {
    const of = language[l] as number;
    const wanted = query.stems[of]?.number ?? [];
    if (signal.shared[l] === 0) continue;
    for (let i = offset[l] as number; i < (offset[l + 1] as number); i++) {
      const number = stems[i] as number;
      if (found.has(number) || !wanted.includes(number)) continue;
      found.add(number);
      worth[of]! += postings.worth[number] as number;
    }
  }
  let best = 0;
  worth.forEach((w, of) => {
    const all = signal.query[of] as number;
    if (all > 0) best = Math.max(best, w / all);
  });
  return best;
}

/** Features of the label that fits best: its first, last word and length against those of the query. */
export function shapeFeatures(index: ConceptIndex, query: Query, label: number, row: Float32Array, from: number): void {
  const words = keyWords(index.table.key[label] as string);
  const of = labelLanguages[index.table.language[label] as number] ?? "en";
  const first = query.words[0] ?? "";
  const last = query.words[query.words.length - 1] ?? "";
  const labelLast = words[words.length - 1] ?? "";
  row[from + at.firstWord] = stem(first, of) === stem(words[0] ?? "", of) ? 1 : 0;
  row[from + at.lastWord] = stem(last, of) === stem(labelLast, of) ? 1 : 0;
  row[from + at.lastLetters] = commonEnd(last, labelLast);
  const shorter = Math.min(words.length, query.words.length);
  row[from + at.lengthRatio] = shorter / Math.max(1, words.length, query.words.length);
}

/** Concepts whose label the whole text equals, with the feature that says how. */
export function exactHits(index: ConceptIndex, key: string): Map<number, number> {
  const hits = new Map<number, number>();
  const put = (label: number, feature: number) => {
    const concept = index.table.concept[label] as number;
    const before = hits.get(concept);
    if (before === undefined || feature < before) hits.set(concept, feature);
  };
  for (const label of labelsUnder(index.exact.whole, key)) {
    put(label, index.table.preferred[label] === 1 ? at.exactPreferred : at.exactAlternative);
  }
  for (const label of labelsUnder(index.exact.part, key)) put(label, at.exactPart);
  for (const label of labelsUnder(index.exact.bare, unmarked(key))) put(label, at.exactUnmarked);
  return hits;
}

/** Concepts that have the whole text as a label, and whether it is their preferred one. */
export function wholeHits(index: ConceptIndex, key: string): Map<number, "exact" | "alternative"> {
  const hits = new Map<number, "exact" | "alternative">();
  for (const label of labelsUnder(index.exact.whole, key)) {
    const how = index.table.preferred[label] === 1 ? "exact" : "alternative";
    const concept = index.table.concept[label] as number;
    if (hits.get(concept) !== "exact") hits.set(concept, how);
  }
  return hits;
}
