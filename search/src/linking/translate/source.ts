import type { ConceptIndex } from "../labels/concept-index.ts";
import { addFeature } from "../labels/postings.ts";
import { stopWords } from "../normalise/index.ts";
import { bestOf } from "../rank/best.ts";
import { at, featureCount } from "../rank/features.ts";
import { overLabels } from "../rank/label-features.ts";
import { clear, cosines, scores, signal } from "../rank/signal.ts";
import type { Source } from "../rank/source.ts";
import { type Dictionary, translateWord } from "./dictionary.ts";
import type { DictionaryChoice } from "./language.ts";

const take = 50;

/** Carries Finnish and Swedish words to English stems and asks the English labels for them. */
export function translationSource(
  index: ConceptIndex,
  dictionaries: readonly Dictionary[],
  choose: DictionaryChoice,
): Source {
  const heard = signal(index.stems.postings.mass, index.stemScale);
  const score = scores(index.table.concepts.length);
  const numbers = index.stems.numbers[0] as ReadonlyMap<string, number>;
  const strange = Math.log(1 + index.table.size) ** 2;
  let active = false;
  return {
    ask(query, options) {
      const language = choose(query.key, options.language);
      const dictionary = dictionaries.find((one) => one.language === language);
      active = dictionary !== undefined;
      if (dictionary === undefined) return [];
      clear(heard);
      const bag = new Map<string, number>();
      let worth = 0;
      const stops = stopWords[language === 1 ? "fi" : "sv"];
      for (const word of query.words) {
        if (stops.has(word)) continue;
        if (!translateWord(dictionary, word, bag)) {
          worth += 0.5 * strange;
          bag.set(word, 1);
        }
      }
      for (const [root, weight] of bag) {
        const number = numbers.get(root);
        if (number !== undefined) worth += weight * addFeature(index.stems.postings, number, weight, heard);
      }
      heard.query.fill(worth);
      cosines(heard, index.table, score);
      return bestOf(score, take);
    },
    describe(concepts, rows) {
      if (!active) return;
      concepts.forEach((concept, place) => {
        const { cosine, own, labelCover } = overLabels(index, heard, concept);
        rows[place * featureCount + at.translated] = cosine;
        rows[place * featureCount + at.translatedCover] = labelCover;
        rows[place * featureCount + at.translatedPreferred] = own;
      });
    },
  };
}
