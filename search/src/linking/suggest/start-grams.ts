import type { WordStarts } from "./word-starts.ts";

/** Which word starts hold a trigram within their first letters. */
export interface StartGrams {
  readonly numbers: ReadonlyMap<number, number>;
  readonly offset: Uint32Array;
  readonly start: Uint32Array;
}

/** Letters from a word's start on that are looked at: a prefix with a slip is seldom longer. */
const reach = 10;

/** Three letters as one number; the edge of the word is a letter too. */
const gram = (a: number, b: number, c: number): number => ((a & 0x3ff) << 20) | ((b & 0x3ff) << 10) | (c & 0x3ff);

/** Trigrams of a text from a place on, its edge included, each once. */
export function gramsFrom(text: string, from: number, length: number): number[] {
  const out: number[] = [];
  let a = 0;
  let b = 1;
  for (let i = from; i < Math.min(text.length, from + length); i++) {
    const c = text.charCodeAt(i);
    const number = gram(a, b, c);
    if (!out.includes(number)) out.push(number);
    a = b;
    b = c;
  }
  return out;
}

export function startGrams(starts: WordStarts, folded: readonly string[]): StartGrams {
  const numbers = new Map<number, number>();
  const size = starts.label.length;
  const flat = new Uint32Array(size * reach);
  const ends = new Uint32Array(size + 1);
  let length = 0;
  for (let s = 0; s < size; s++) {
    for (const one of gramsFrom(folded[starts.label[s] as number] as string, starts.from[s] as number, reach)) {
      let number = numbers.get(one);
      if (number === undefined) {
        number = numbers.size;
        numbers.set(one, number);
      }
      flat[length++] = number;
    }
    ends[s + 1] = length;
  }
  const offset = new Uint32Array(numbers.size + 1);
  for (let i = 0; i < length; i++) offset[(flat[i] as number) + 1]!++;
  for (let g = 0; g < numbers.size; g++) offset[g + 1]! += offset[g] as number;
  const at = offset.slice(0, numbers.size);
  const start = new Uint32Array(length);
  for (let s = 0; s < size; s++) {
    for (let i = ends[s] as number; i < (ends[s + 1] as number); i++) start[at[flat[i] as number]!++] = s;
  }
  return { numbers, offset, start };
}
