import type { LabelLanguage } from "../../taxonomy/taxonomy.ts";
import { fillerWords, keyWords, labelLanguages, stem, stopWords } from "../normalise/index.ts";

/** Letters that Finnish, Swedish and their neighbours put between the parts of a compound. */
const joints = ["", "s", "e", "n", "en", "es", "a", "o", "u"];

const shortest = 3;

/** A longer word is no compound that anybody wrote. */
const longest = 60;

/** Splits compounds by the words that labels use on their own. */
export interface Splitter {
  /** Stems of the parts, two or three of them; empty where the word is no compound of known words. */
  parts(word: string): readonly string[];
}

/** Counts the stems of all words of the keys of one language. */
export function stemCounts(keys: Iterable<string>, language: LabelLanguage): Map<string, number> {
  const counts = new Map<string, number>();
  for (const key of keys) {
    for (const word of keyWords(key)) {
      if (stopWords[language].has(word) || word.length < shortest) continue;
      const root = stem(word, language);
      counts.set(root, (counts.get(root) ?? 0) + 1);
    }
  }
  return counts;
}

/** The splitter of one language (an index into `labelLanguages`). */
export function splitter(counts: ReadonlyMap<string, number>, language: number): Splitter {
  const of = labelLanguages[language] ?? "en";
  const known = (piece: string, least: number): string | null => {
    if (piece.length < least) return null;
    const root = stem(piece, of);
    return counts.has(root) ? root : counts.has(piece) ? piece : null;
  };
  const left = (piece: string): string | null => {
    for (const joint of joints) {
      if (!piece.endsWith(joint)) continue;
      const found = known(piece.slice(0, piece.length - joint.length), shortest);
      if (found !== null) return found;
    }
    return null;
  };
  /** A split is as good as its parts are long and often used; both count. */
  const worth = (a: string, b: string) =>
    Math.log(1 + (counts.get(a) ?? 0)) + Math.log(1 + (counts.get(b) ?? 0)) + 1.5 * Math.min(a.length, b.length);
  const cache = new Map<string, readonly string[]>();
  const split = (word: string, depth: number): readonly string[] => {
    let best: readonly string[] = [];
    let most = 0;
    for (let i = shortest; i <= word.length - 4; i++) {
      const b = known(word.slice(i), 4);
      if (b === null) continue;
      const a = left(word.slice(0, i));
      const value = a === null ? 0 : worth(a, b);
      if (a !== null && value > most) {
        most = value;
        best = [a, b];
      } else if (depth > 0 && most === 0) {
        const inner = split(word.slice(0, i), depth - 1);
        if (inner.length > 0) best = [...inner, b];
      }
    }
    return best;
  };
  return {
    parts(word) {
      const before = cache.get(word);
      if (before !== undefined) return before;
      const found =
        word.length < 2 * shortest + 1 || word.length > longest
          ? []
          : split(word, 1).filter((part) => !fillerWords[of].has(part));
      if (cache.size < 50_000) cache.set(word, found);
      return found;
    },
  };
}
