import type { ConceptIndex } from "../labels/concept-index.ts";
import { addFeature } from "../labels/postings.ts";
import { stemsOf } from "../labels/stems.ts";
import type { LabelledConcept } from "../labels/table.ts";
import { labelKey } from "../normalise/index.ts";
import { bestOf } from "../rank/best.ts";
import { at, featureCount } from "../rank/features.ts";
import { overLabels } from "../rank/label-features.ts";
import { clear, cosines, scores, signal } from "../rank/signal.ts";
import type { Source } from "../rank/source.ts";
import { modelOne, type Pair, type WordTable } from "./model-one.ts";

/** English stems with the stems that stand in their place in other labels of the same concept. */
export interface Synonyms {
  readonly numbers: ReadonlyMap<string, number>;
  readonly words: readonly string[];
  readonly table: WordTable;
}

/**
 * Learned like a dictionary, from English to English: each alternative label against the preferred one, what both
 * share left out, in both directions.
 */
export function synonyms(concepts: readonly LabelledConcept[]): Synonyms {
  const numbers = new Map<string, number>([["", 0]]);
  const of = (root: string) => {
    const known = numbers.get(root) ?? numbers.size;
    numbers.set(root, known);
    return known;
  };
  const pairs: Pair[] = [];
  for (const concept of concepts) {
    const own = stemsOf(labelKey(concept.label.en), 0);
    for (const label of concept.alt.en) {
      const other = stemsOf(labelKey(label), 0);
      const source = other.filter((root) => !own.includes(root)).map(of);
      const target = own.filter((root) => !other.includes(root)).map(of);
      if (source.length === 0 || target.length === 0 || source.length > 6 || target.length > 6) continue;
      pairs.push({ source, target, weight: 1 }, { source: target, target: source, weight: 1 });
    }
  }
  const table = modelOne(pairs, { sources: numbers.size, targets: numbers.size, rounds: 4, keep: 6, least: 0.05 });
  return { numbers, words: [...numbers.keys()], table };
}

const take = 40;

/** How much a synonym counts against the word itself. */
const likeness = 0.7;

/** Asks English labels for the text's words and their synonyms. */
export function synonymSource(index: ConceptIndex, known: Synonyms): Source {
  const heard = signal(index.stems.postings.mass, index.stemScale);
  const score = scores(index.table.concepts.length);
  const english = index.stems.numbers[0] as ReadonlyMap<string, number>;
  return {
    ask(query) {
      clear(heard);
      const bag = new Map<string, number>();
      for (const root of stemsOf(query.key, 0)) {
        bag.set(root, 1);
        const number = known.numbers.get(root);
        if (number === undefined) continue;
        for (let i = known.table.offset[number] as number; i < (known.table.offset[number + 1] as number); i++) {
          const other = known.words[known.table.target[i] as number] as string;
          const weight = likeness * (known.table.probability[i] as number);
          bag.set(other, Math.max(weight, bag.get(other) ?? 0));
        }
      }
      let worth = 0;
      for (const [root, weight] of bag) {
        const number = english.get(root);
        if (number !== undefined) worth += weight * addFeature(index.stems.postings, number, weight, heard);
      }
      heard.query.fill(worth);
      cosines(heard, index.table, score);
      return bestOf(score, take);
    },
    describe(pool, rows) {
      pool.forEach((concept, place) => {
        const { cosine, labelCover } = overLabels(index, heard, concept);
        rows[place * featureCount + at.synonym] = cosine;
        rows[place * featureCount + at.synonymCover] = Math.min(1, labelCover);
      });
    },
  };
}
