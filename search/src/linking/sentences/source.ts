import type { ConceptIndex } from "../labels/concept-index.ts";
import { askGrams, compare, gramQuery } from "../rank/ask-grams.ts";
import { bestOf } from "../rank/best.ts";
import { at, featureCount } from "../rank/features.ts";
import { askStems, queryOf } from "../rank/query.ts";
import { clear, clearScores, cosines, raise, type Scores, scores, signal } from "../rank/signal.ts";
import type { Source } from "../rank/source.ts";
import type { Span } from "../types.ts";
import { segments, sentenceWindows } from "./windows.ts";

const take = 60;

/** Concepts per window that are compared in full. */
const compared = 30;

/** The window that speaks best for a concept. */
export interface WindowSource extends Source {
  spanOf(concept: number): Span | undefined;
}

/** Looks up windows of a sentence, or the pieces of a name, each by itself; a concept counts by its best window. */
export function windowSource(index: ConceptIndex): WindowSource {
  const concepts = index.table.concepts.length;
  const grams = gramQuery(index);
  const stems = signal(index.stems.postings.mass, index.stemScale);
  const now = scores(concepts);
  const bestGram = scores(concepts);
  const bestStem = scores(concepts);
  const window = new Int32Array(concepts);
  let spans: readonly Span[] = [];
  const keep = (best: Scores, place: number, mark: boolean) => {
    for (let i = 0; i < now.count; i++) {
      const c = now.hit[i] as number;
      if (raise(best, c, now.value[c] as number) && mark) window[c] = place;
    }
  };
  return {
    ask(query, options) {
      const windows = options.sentence === true ? sentenceWindows(query.text) : segments(query.text);
      spans = windows;
      if (windows.length === 0) return [];
      clearScores(bestGram);
      clearScores(bestStem);
      window.fill(-1);
      windows.forEach(({ key }, place) => {
        askGrams(key, index, grams);
        cosines(grams.signal, index.table, now);
        compare(index, grams, bestOf(now, compared));
        cosines(grams.signal, index.table, now);
        keep(bestGram, place, true);
        clear(stems);
        askStems(queryOf(key, index).stems, index, stems);
        cosines(stems, index.table, now);
        keep(bestStem, place, false);
      });
      return [...bestOf(bestGram, take), ...bestOf(bestStem, take)];
    },
    describe(pool, rows) {
      if (spans.length === 0) return;
      pool.forEach((concept, place) => {
        rows[place * featureCount + at.windowGram] = bestGram.value[concept] as number;
        rows[place * featureCount + at.windowStem] = bestStem.value[concept] as number;
      });
    },
    spanOf: (concept) => (spans.length === 0 ? undefined : spans[window[concept] as number]),
  };
}
