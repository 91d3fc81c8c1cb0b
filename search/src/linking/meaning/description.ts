import { addFeature, type Postings, postingsOf } from "../labels/postings.ts";
import type { LabelledConcept } from "../labels/table.ts";
import { labelKey, stem, stopWords, tokens } from "../normalise/index.ts";
import { bestOf } from "../rank/best.ts";
import { at, featureCount } from "../rank/features.ts";
import { clear, clearScores, raise, scores, signal } from "../rank/signal.ts";
import type { Source } from "../rank/source.ts";

/** Looks a text up in descriptions, labels and further words of concepts as bags of English stems. */
export function descriptionSource(
  concepts: readonly LabelledConcept[],
  more: (number: number) => readonly string[],
  take: number,
): Source {
  const numbers = new Map<string, number>();
  const offset = new Uint32Array(concepts.length + 1);
  const flat: number[] = [];
  const rootsOf = (text: string): string[] =>
    tokens(labelKey(text)).flatMap((word) => (stopWords.en.has(word) ? [] : [stem(word, "en")]));
  concepts.forEach((concept, number) => {
    const own = new Set<number>();
    for (const text of [concept.label.en, concept.description, ...concept.alt.en, ...more(number)]) {
      for (const root of rootsOf(text)) {
        const known = numbers.get(root) ?? numbers.size;
        numbers.set(root, known);
        own.add(known);
      }
    }
    flat.push(...own);
    offset[number + 1] = flat.length;
  });
  const postings: Postings = postingsOf(concepts.length, numbers.size, offset, Uint32Array.from(flat));
  const mean = postings.mass.reduce((a, b) => a + b, 0) / Math.max(1, concepts.length);
  /** Long descriptions hold many words by chance: BM25's correction for length. */
  const damp = postings.mass.map((m) => 1 / (0.6 + (0.4 * m) / mean));
  const heard = signal(postings.mass, damp);
  const score = scores(concepts.length);
  let worth = 0;
  return {
    ask(query) {
      clear(heard);
      clearScores(score);
      worth = 0;
      for (const root of new Set(query.words.flatMap((word) => (stopWords.en.has(word) ? [] : [stem(word, "en")])))) {
        const number = numbers.get(root);
        worth += number === undefined ? Math.log(1 + concepts.length) ** 2 : addFeature(postings, number, 1, heard);
      }
      for (let i = 0; i < heard.count; i++) {
        const c = heard.touched[i] as number;
        raise(score, c, (heard.shared[c] as number) * (damp[c] as number));
      }
      return bestOf(score, take);
    },
    describe(pool, rows) {
      if (worth === 0) return;
      pool.forEach((concept, place) => {
        rows[place * featureCount + at.description] = (score.value[concept] as number) / worth;
      });
    },
  };
}
