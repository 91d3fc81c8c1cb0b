import { unmarked } from "../normalise/index.ts";
import { type Postings, postingsOf } from "./postings.ts";
import type { LabelTable } from "./table.ts";

/** Six bits per letter: 1 is the edge of a word, unknown letters share fourteen codes. */
function codeOf(letter: number): number {
  if (letter === 32) return 1;
  if (letter >= 97 && letter <= 122) return letter - 95;
  if (letter >= 48 && letter <= 57) return letter - 20;
  if (letter === 43) return 38;
  if (letter === 35) return 39;
  if (letter === 46) return 40;
  return 48 + (letter % 14);
}

/** Character 3- and 4-grams of a label key, across words, word edges marked; marks folded; each once, unsorted. */
export function gramsOf(key: string, out: Set<number>): void {
  out.clear();
  const letters = ` ${unmarked(key)} `;
  let two = 0;
  for (let i = 0; i < letters.length; i++) {
    const code = codeOf(letters.charCodeAt(i));
    const three = ((two & 0xfff) << 6) | code;
    if (i >= 2) out.add(three);
    if (i >= 3) out.add(0x1000000 | (((two & 0x3ffff) << 6) | code));
    two = ((two << 6) | code) & 0xffffff;
  }
}

/** Open addressing from gram to its number. */
export class GramNumbers {
  readonly #keys: Int32Array;
  readonly #numbers: Int32Array;
  readonly #mask: number;
  #size = 0;

  constructor(capacity: number) {
    let slots = 1024;
    while (slots < capacity * 2) slots *= 2;
    this.#keys = new Int32Array(slots).fill(-1);
    this.#numbers = new Int32Array(slots);
    this.#mask = slots - 1;
  }

  get size(): number {
    return this.#size;
  }

  #slot(gram: number): number {
    let slot = (Math.imul(gram, 0x9e3779b1) >>> 7) & this.#mask;
    while (this.#keys[slot] !== -1 && this.#keys[slot] !== gram) slot = (slot + 1) & this.#mask;
    return slot;
  }

  /** Number of the gram, -1 if it has none. */
  find(gram: number): number {
    const slot = this.#slot(gram);
    return this.#keys[slot] === -1 ? -1 : (this.#numbers[slot] as number);
  }

  /** Number of the gram, a new one if it has none. */
  add(gram: number): number {
    const slot = this.#slot(gram);
    if (this.#keys[slot] === -1) {
      this.#keys[slot] = gram;
      this.#numbers[slot] = this.#size++;
    }
    return this.#numbers[slot] as number;
  }
}

export interface GramIndex {
  readonly numbers: GramNumbers;
  readonly postings: Postings;
  /** Grams of each label. */
  readonly offset: Uint32Array;
  readonly grams: Uint32Array;
}

/** Grams in more than `commonest` labels are known but worth nothing. */
export function gramIndex(table: LabelTable, commonest: number): GramIndex {
  const seen = new Set<number>();
  const offset = new Uint32Array(table.size + 1);
  let grams = new Uint32Array(Math.max(64, table.size * 48));
  let length = 0;
  const numbers = new GramNumbers(Math.min(1 << 18, Math.max(2048, table.size * 8)));
  for (let label = 0; label < table.size; label++) {
    gramsOf(table.key[label] as string, seen);
    if (length + seen.size > grams.length) {
      const wider = new Uint32Array(grams.length * 2);
      wider.set(grams);
      grams = wider;
    }
    for (const gram of seen) grams[length++] = numbers.add(gram);
    offset[label + 1] = length;
  }
  const postings = postingsOf(table.size, numbers.size, offset, grams.subarray(0, length), commonest);
  return { numbers, postings, ...worthy(offset, grams, postings) };
}

/**
 * The grams of each label that are worth something. They are moved together where they stand, and the room behind them is
 * given back: it is as large as half a linker.
 */
function worthy(
  offset: Uint32Array<ArrayBuffer>,
  grams: Uint32Array<ArrayBuffer>,
  postings: Postings,
): { offset: Uint32Array; grams: Uint32Array } {
  const starts = new Uint32Array(offset.length);
  let length = 0;
  for (let label = 0; label + 1 < offset.length; label++) {
    for (let i = offset[label] as number; i < (offset[label + 1] as number); i++) {
      const gram = grams[i] as number;
      if ((postings.worth[gram] as number) > 0) grams[length++] = gram;
    }
    starts[label + 1] = length;
  }
  return { offset: starts, grams: new Uint32Array(grams.buffer.transfer(length * Uint32Array.BYTES_PER_ELEMENT)) };
}
