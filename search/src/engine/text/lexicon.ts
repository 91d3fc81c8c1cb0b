import { editsWithin } from "./edits.ts";
import { Tails } from "./tails.ts";
import { foldedWords } from "./words.ts";

/**
 * The words that the taxonomy's labels are made of. They correct typing and take compounds apart; words of documents
 * are never used for either, since they would tell what hidden people wrote.
 */
export interface Vocabulary {
  /** Changes when the labels change; an index made with another version asks to be rebuilt. */
  readonly version: string;
  /** Labels in all languages, in any order. */
  readonly labels: () => Iterable<string>;
}

export interface Lexicon {
  readonly version: string;
  /** Whether a folded word stands in a label. */
  has(word: string): boolean;
  /** Whether a label has a word that begins so. */
  begins(prefix: string): boolean;
  /** The nearest word of the labels: one slip from 5 letters on, two from 9; first letter kept, digits left alone. */
  nearest(word: string): string | undefined;
  /** False where the word between these places of a folded text surely has no `parts`. */
  mayHaveParts(units: Uint16Array, from: number, end: number): boolean;
  /** Parts of a compound, each of four letters or more and a word of its own; empty where it is none. */
  parts(word: string): readonly string[];
}

const partLengthMin = 4;
/** Letters that Finnish and Swedish put between the parts. */
const links = ["", "s", "n", "en", "e", "o", "u"];
const partsMax = 4;

const slipsOf = (word: string) => (word.length >= 9 ? 2 : word.length >= 5 ? 1 : 0);

/** All at once; about a second for ESCO in three languages. */
export function makeLexicon(vocabulary: Vocabulary): Lexicon {
  const steps = lexiconSteps(vocabulary);
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

/** The same in steps of less than a millisecond, but for sorting the words, so that others can have a turn in between. */
export function* lexiconSteps(vocabulary: Vocabulary): Generator<undefined, Lexicon> {
  const counts = new Map<string, number>();
  for (const label of vocabulary.labels()) {
    for (const word of foldedWords(label)) counts.set(word, (counts.get(word) ?? 0) + 1);
    yield undefined;
  }
  const sorted = [...counts.keys()].sort();
  yield undefined;
  const alike = new Map<string, string[]>();
  for (const word of sorted) {
    const key = `${word[0]}${word.length}`;
    const list = alike.get(key);
    if (list) list.push(word);
    else alike.set(key, [word]);
  }

  const whole = (word: string) => word.length >= partLengthMin && counts.has(word);
  const headParts = (head: string, depth: number): readonly string[] => {
    for (const link of links) {
      if (!head.endsWith(link)) continue;
      const bare = head.slice(0, head.length - link.length);
      if (whole(bare)) return [bare];
    }
    return depth > 1 ? split(head, depth - 1) : [];
  };
  const split = (word: string, depth: number): readonly string[] => {
    for (let at = partLengthMin; at <= word.length - partLengthMin; at++) {
      const tail = word.slice(at);
      if (!whole(tail)) continue;
      const head = headParts(word.slice(0, at), depth);
      if (head.length > 0) return [...head, tail];
    }
    return [];
  };

  yield undefined;
  const tails = new Tails(counts.keys(), partLengthMin);
  yield undefined;

  return {
    version: vocabulary.version,
    has: (word) => counts.has(word),
    begins: (prefix) => sorted[lowerBound(sorted, prefix)]?.startsWith(prefix) ?? false,
    nearest(word) {
      const slips = slipsOf(word);
      if (slips === 0 || /\p{N}/u.test(word)) return undefined;
      let best: string | undefined;
      let bestSlips = slips + 1;
      for (let length = word.length - slips; length <= word.length + slips; length++) {
        for (const candidate of alike.get(`${word[0]}${length}`) ?? []) {
          const edits = editsWithin(word, candidate, slips);
          const better = edits < bestSlips || (edits === bestSlips && more(counts, candidate, best));
          if (edits <= slips && better) [best, bestSlips] = [candidate, edits];
        }
      }
      return best;
    },
    mayHaveParts: (units, from, end) => tails.mayEnd(units, from, end),
    parts: (word) => (word.length < 2 * partLengthMin ? [] : split(word, partsMax)),
  };
}

/** More labels first, then by the alphabet. */
function more(counts: ReadonlyMap<string, number>, word: string, than: string | undefined): boolean {
  if (than === undefined) return true;
  const difference = (counts.get(word) ?? 0) - (counts.get(than) ?? 0);
  return difference > 0 || (difference === 0 && word < than);
}

function lowerBound(sorted: readonly string[], wanted: string): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? "") < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}
