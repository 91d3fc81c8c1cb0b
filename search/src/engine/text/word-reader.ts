import { chainsOf, fold, joined, type Lexicon } from "./index.ts";
import { closer, factsOf, foldedBits, joining, within } from "./units.ts";

/** Places for long words met before, a power of two: most texts use the same few ten thousand. */
const places = 65_536;
/** Two parts of four letters. */
const compoundLengthMin = 8;
/** Longer words are cut. */
const quickLengthMax = 100;

/** A text as the table keeps it: its words, and what is found besides. */
export interface Folded {
  readonly words: string;
  readonly more: readonly string[];
}

interface Met {
  readonly word: string;
  readonly parts: readonly string[];
}

/**
 * Reads texts in plain form (`plainText`): their words without marks, in order, and besides words as they are spelled
 * where they have marks, then chains as one word, then parts of compounds, each once.
 */
export class WordReader {
  readonly #lexicon: Lexicon;
  /** Long words met before, by their hash; a later one takes the place of an earlier one. */
  readonly #met = new Array<Met | undefined>(places).fill(undefined);
  #wide = new Uint16Array(4096);
  /** Of the text being read: where each word begins and ends, and its hash; which words have marks; ends of chains. */
  readonly #bounds: number[] = [];
  readonly #hashes: number[] = [];
  readonly #marked: number[] = [];
  readonly #chains: number[] = [];

  constructor(lexicon: Lexicon) {
    this.#lexicon = lexicon;
  }

  /** Letter by letter, in one pass where every letter folds to one; the same as `readByWords`. */
  read(plain: string): Folded {
    const folded = this.#scan(plain);
    if (folded === undefined) return this.readByWords(plain);
    const bounds = this.#bounds;
    const word = (text: string, number: number) => text.slice(bounds[2 * number], bounds[2 * number + 1]);
    const more = new Set<string>();
    for (const number of this.#marked) more.add(word(plain, number));
    for (let at = 0; at < this.#chains.length; at += 2) {
      const chain: string[] = [];
      for (let number = this.#chains[at] ?? 0; number <= (this.#chains[at + 1] ?? 0); number++) {
        chain.push(word(folded, number));
      }
      addJoined(chain, more);
    }
    for (let at = 0; at < bounds.length; at += 2) {
      const [from = 0, end = 0] = [bounds[at], bounds[at + 1]];
      if (end - from < compoundLengthMin || !this.#lexicon.mayHaveParts(this.#wide, from, end)) continue;
      for (const part of this.#partsAt(folded, from, end, this.#hashes[at / 2] ?? 0)) more.add(part);
    }
    return { words: folded, more: [...more] };
  }

  /** What `read` gives, as it is defined. */
  readByWords(plain: string): Folded {
    const chains = chainsOf(plain);
    const spelled = chains.flat();
    const words = spelled.map(fold);
    const more = new Set(spelled.filter((word, at) => word !== words[at]));
    for (const chain of chains) if (chain.length > 1) addJoined(chain.map(fold), more);
    for (const word of words) for (const part of this.#lexicon.parts(word)) more.add(part);
    return { words: words.join(" "), more: [...more] };
  }

  /** Fills the places of words and chains and folds the text; undefined where that takes more than a look at letters. */
  #scan(plain: string): string | undefined {
    const length = plain.length;
    if (length > this.#wide.length) this.#wide = new Uint16Array(2 * length);
    for (const list of [this.#bounds, this.#hashes, this.#marked, this.#chains]) list.length = 0;
    const wide = this.#wide;
    let from = -1;
    let isMarked = false;
    let hash = 0;
    let [given, made] = [0, 0];
    for (let at = 0; at < length; at++) {
      const unit = plain.charCodeAt(at);
      given |= unit;
      const facts = factsOf(unit);
      if (facts >= closer) return undefined;
      const folded = facts & foldedBits;
      wide[at] = folded;
      made |= folded;
      if (facts - folded === within) {
        if (folded !== unit) isMarked = true;
        if (from < 0) from = at;
        hash = Math.imul(hash ^ folded, 0x01000193);
        continue;
      }
      if (from < 0) continue;
      if (at - from > quickLengthMax) return undefined;
      this.#end(plain, from, at, isMarked, hash);
      from = -1;
      hash = 0;
      isMarked = false;
    }
    if (from >= 0 && length - from > quickLengthMax) return undefined;
    if (from >= 0) this.#end(plain, from, length, isMarked, hash);
    return given < 128 ? plain : textOf(wide.subarray(0, length), made);
  }

  #end(plain: string, from: number, end: number, isMarked: boolean, hash: number): void {
    const bounds = this.#bounds;
    const chains = this.#chains;
    const number = bounds.length / 2;
    if (isMarked) this.#marked.push(number);
    if (bounds[bounds.length - 1] === from - 1 && (factsOf(plain.charCodeAt(from - 1)) & ~foldedBits) === joining) {
      if (chains[chains.length - 1] === number - 1) chains[chains.length - 1] = number;
      else chains.push(number - 1, number);
    }
    bounds.push(from, end);
    this.#hashes.push(hash);
  }

  #partsAt(text: string, from: number, end: number, hash: number): readonly string[] {
    const place = (hash ^ (hash >>> 16)) & (places - 1);
    const met = this.#met[place];
    if (met !== undefined && met.word.length === end - from && text.startsWith(met.word, from)) return met.parts;
    const word = text.slice(from, end);
    const parts = this.#lexicon.parts(word);
    this.#met[place] = { word, parts };
    return parts;
  }
}

function addJoined(words: readonly string[], to: Set<string>): void {
  const whole = joined(words);
  if (whole !== undefined) to.add(whole);
}

/** `bits` are those of all units taken together: one byte each will do where the second byte is empty. */
function textOf(units: Uint16Array, bits: number): string {
  if (bits < 256) return Buffer.from(units).toString("latin1");
  return Buffer.from(units.buffer, units.byteOffset, units.byteLength).toString("utf16le");
}
