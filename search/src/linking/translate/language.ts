import type { LabelledConcept } from "../labels/table.ts";
import { labelKey, labelLanguages } from "../normalise/index.ts";

/** Tells the language of a short text among those of the labels, by letter trigrams of the preferred labels. */
export type LanguageGuess = (key: string) => number;

/** Which dictionary a text needs: 1 Finnish, 2 Swedish and its neighbours, 0 none. */
export type DictionaryChoice = (key: string, hint: string | undefined) => number;

const neighbours = new Set(["da", "no", "nb", "nn", "de", "is", "nl"]);

/** English needs none, whatever it looks like; of Finnish and Swedish the letters decide, since people mix them. */
export function dictionaryChoice(guess: LanguageGuess): DictionaryChoice {
  return (key, hint) => (hint === "en" ? 0 : hint !== undefined && neighbours.has(hint) ? 2 : guess(key));
}

export function languageGuess(concepts: readonly LabelledConcept[]): LanguageGuess {
  const counts = labelLanguages.map(() => new Map<string, number>());
  const totals = [0, 0, 0];
  const trigrams = function* (key: string) {
    const padded = ` ${key} `;
    for (let i = 0; i + 3 <= padded.length; i++) yield padded.slice(i, i + 3);
  };
  for (const concept of concepts) {
    labelLanguages.forEach((of, language) => {
      const own = counts[language] as Map<string, number>;
      for (const gram of trigrams(labelKey(concept.label[of]))) {
        own.set(gram, (own.get(gram) ?? 0) + 1);
        totals[language]!++;
      }
    });
  }
  return (key) => {
    const log = [0, 0, 0];
    for (const gram of trigrams(key)) {
      for (let language = 0; language < 3; language++) {
        const count = counts[language]?.get(gram) ?? 0;
        log[language]! += Math.log((count + 0.3) / ((totals[language] as number) + 3000));
      }
    }
    return log.indexOf(Math.max(...log));
  };
}
