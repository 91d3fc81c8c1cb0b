import type { ConceptIndex } from "../labels/concept-index.ts";
import { addFeature } from "../labels/postings.ts";
import { spelledOut, withLongForms } from "../normalise/abbreviations.ts";
import { coreWords, keyWords, labelKey, labelLanguages, stem, stopWords, unmarked } from "../normalise/index.ts";
import type { Signal } from "./signal.ts";

/** Numbers of stems with their weights, per language of labels. */
export interface StemBag {
  readonly number: number[];
  readonly weight: number[];
  /** Worth of words that no label knows. */
  unknown: number;
}

/** A text made ready for one index. */
export interface Query {
  /** As handed in, NFC. */
  readonly text: string;
  /** Key of the whole text. */
  readonly key: string;
  /** The key without fillers ("experience of"); `words` are its words. */
  readonly core: string;
  readonly words: readonly string[];
  readonly stems: readonly StemBag[];
  /** 0..1: how rare the rarest word is in the labels of the language that knows the words best. */
  readonly rarity: number;
}

function bagOf(words: readonly string[], language: number, index: ConceptIndex): StemBag {
  const of = labelLanguages[language] ?? "en";
  const { numbers, bare, postings } = index.stems;
  const bag: StemBag = { number: [], weight: [], unknown: 0 };
  const strange = Math.log(1 + postings.mass.length) ** 2;
  for (const word of words) {
    if (stopWords[of].has(word)) continue;
    const root = stem(word, of);
    let number = numbers[language]?.get(root);
    let weight = 1;
    if (number === undefined) {
      const folded = bare[language]?.get(unmarked(root));
      if (folded !== undefined && folded >= 0) {
        number = folded;
        weight = 0.9;
      }
    }
    if (number === undefined) bag.unknown += strange;
    else if (!bag.number.includes(number)) {
      bag.number.push(number);
      bag.weight.push(weight);
    }
  }
  return bag;
}

function rarityOf(bag: StemBag, index: ConceptIndex): number {
  if (bag.unknown > 0 || bag.number.length === 0) return 1;
  const { worth, mass } = index.stems.postings;
  const most = Math.max(...bag.number.map((number) => worth[number] as number));
  return Math.sqrt(most) / Math.log(1 + mass.length);
}

export function queryOf(text: string, index: ConceptIndex): Query {
  const key = labelKey(text);
  const words = coreWords(keyWords(labelKey(spelledOut(text))));
  const asked = withLongForms(words);
  const stems = labelLanguages.map((_, language) => bagOf(asked, language, index));
  return {
    text: text.normalize("NFC"),
    key,
    core: words.join(" "),
    words,
    stems,
    rarity: Math.min(...stems.map((bag) => rarityOf(bag, index))),
  };
}

/** Fills a signal with stems; each language asks the labels of its own language. */
export function askStems(bags: readonly StemBag[], index: ConceptIndex, into: Signal): void {
  bags.forEach((bag, language) => {
    let worth = bag.unknown;
    bag.number.forEach((number, i) => {
      worth += addFeature(index.stems.postings, number, bag.weight[i] as number, into);
    });
    into.query[language] = worth;
  });
}
