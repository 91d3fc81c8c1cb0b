import { keyWords, labelLanguages, stem, stopWords, unmarked } from "../normalise/index.ts";
import { type Postings, postingsOf } from "./postings.ts";
import type { LabelTable } from "./table.ts";

/** Stems of all labels with numbers, per language; a stem of two languages has two numbers. */
export interface StemIndex {
  readonly numbers: readonly ReadonlyMap<string, number>[];
  /** Stems whose marks were left out, where that leads to one stem only. */
  readonly bare: readonly ReadonlyMap<string, number>[];
  readonly postings: Postings;
  /** Stems of each label. */
  readonly offset: Uint32Array;
  readonly stems: Uint32Array;
}

/** Stems of a key in one language, stop words left out, each once, in order. */
export function stemsOf(key: string, language: number): string[] {
  const of = labelLanguages[language] ?? "en";
  const out = new Set<string>();
  for (const word of keyWords(key)) if (!stopWords[of].has(word)) out.add(stem(word, of));
  return [...out];
}

export function stemIndex(table: LabelTable): StemIndex {
  const numbers = labelLanguages.map(() => new Map<string, number>());
  const offset = new Uint32Array(table.size + 1);
  const stems: number[] = [];
  let next = 0;
  for (let label = 0; label < table.size; label++) {
    const language = table.language[label] as number;
    const known = numbers[language] as Map<string, number>;
    for (const word of stemsOf(table.key[label] as string, language)) {
      let number = known.get(word);
      if (number === undefined) {
        number = next++;
        known.set(word, number);
      }
      stems.push(number);
    }
    offset[label + 1] = stems.length;
  }
  const flat = Uint32Array.from(stems);
  const bare = numbers.map((known) => {
    const folded = new Map<string, number>();
    for (const [word, number] of known) {
      const plain = unmarked(word);
      if (plain !== word) folded.set(plain, folded.has(plain) || known.has(plain) ? -1 : number);
    }
    return folded;
  });
  return { numbers, bare, postings: postingsOf(table.size, next, offset, flat), offset, stems: flat };
}
