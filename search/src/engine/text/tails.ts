/** Two million bits: with every word of ESCO in three languages some four in a hundred are set. */
const bits = 2 ** 21;
const letterPrime = 0x01000193;

const place = (hash: number): number => ((hash ^ (hash >>> 15)) >>> 0) % bits;

/** Which endings of words are surely no word of a list; made once, asked for every long word of every document. */
export class Tails {
  readonly #set = new Uint8Array(bits / 8);
  readonly #lengthMin: number;

  /** @param lengthMin least length of a word, and of what stands before it, in UTF-16 units */
  constructor(words: Iterable<string>, lengthMin: number) {
    this.#lengthMin = lengthMin;
    for (const word of words) {
      if (word.length < lengthMin) continue;
      let hash = 0;
      for (let at = word.length - 1; at >= 0; at--) hash = Math.imul(hash ^ word.charCodeAt(at), letterPrime);
      const bit = place(hash);
      this.#set[bit >>> 3] = (this.#set[bit >>> 3] as number) | (1 << (bit & 7));
    }
  }

  /** False where the word between these places surely does not end in a word of the list with another in front. */
  mayEnd(units: Uint16Array, from: number, end: number): boolean {
    const first = from + this.#lengthMin;
    const shortest = end - this.#lengthMin;
    let hash = 0;
    for (let at = end - 1; at >= first; at--) {
      hash = Math.imul(hash ^ (units[at] as number), letterPrime);
      if (at > shortest) continue;
      const bit = place(hash);
      if (((this.#set[bit >>> 3] as number) & (1 << (bit & 7))) !== 0) return true;
    }
    return false;
  }
}
