import { fold } from "./fold.ts";
import { nameTechnicalThings } from "./technical-names.ts";

/** Longest word that is indexed or asked for, in UTF-16 units; longer ones are cut on both sides alike. */
const wordLengthMax = 100;
/** A chain such as `käyttö-liittymä` also counts as one word, unless it is a whole address. */
const chainWordsMax = 4;

/** Marks and letters, joined within a chain by the signs that people write inside words. */
const chain = /[\p{L}\p{N}\p{M}]+(?:[-\u2010\u2011/'’.&_][\p{L}\p{N}\p{M}]+)*/gu;
const word = /[\p{L}\p{N}\p{M}]+/gu;
const inside = /[-\u2010\u2011/'’.&_]/u;

/** A text in the form that words are taken from: NFKC, lower case, technical names spelled out. */
export const plainText = (text: string): string => nameTechnicalThings(text.normalize("NFKC").toLowerCase());

/** Words that stand together without a space, in lower case, with their marks. */
export type Chain = readonly string[];

/**
 * The words of a text as search sees them: NFKC, lower case, technical names spelled out. Controls, signs, emoji and
 * the operators of any query language are gone: what is left are letters, digits and marks.
 */
export function chainsOf(text: string): Chain[] {
  const plain = plainText(text);
  const found: Chain[] = [];
  for (const [match] of plain.matchAll(chain)) {
    const words = inside.test(match) ? match.split(inside) : [match];
    found.push(words.map(cutWord));
  }
  return found;
}

/** Cut between code points, so that no half of a pair is left. */
function cutWord(word: string): string {
  if (word.length <= wordLengthMax) return word;
  const last = word.charCodeAt(wordLengthMax - 1);
  return word.slice(0, last >= 0xd800 && last < 0xdc00 ? wordLengthMax - 1 : wordLengthMax);
}

/** The chain as one word (`kayttoliittyma`), or undefined where it is one already or too long to be one. */
export function joined(words: Chain): string | undefined {
  if (words.length < 2 || words.length > chainWordsMax) return undefined;
  const whole = words.join("");
  return whole.length <= wordLengthMax ? whole : undefined;
}

/** All words of a text without marks, in order. */
export function foldedWords(text: string): string[] {
  const words = plainText(text).match(word) ?? [];
  return words.map((one) => fold(cutWord(one)));
}
