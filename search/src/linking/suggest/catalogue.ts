import type { LabelTable } from "../labels/table.ts";
import { labelKey, labelLanguages, unmarked } from "../normalise/index.ts";
import type { Suggestion, SuggestOptions } from "../types.ts";
import { prefixDistance } from "./edit-distance.ts";
import { gramsFrom, type StartGrams, startGrams } from "./start-grams.ts";
import { rangeOf, type WordStarts, wordStarts } from "./word-starts.ts";

/** How much each property of a hit counts; the frequency is that of the taxonomy, never of people. */
const worth = {
  wholeLabel: 2.4,
  preferred: 0.5,
  viewersLanguage: 0.6,
  sameMarks: 0.1,
  perLogOccupation: 0.75,
  perLetter: -0.02,
  perSlip: -2.5,
} as const;

/** Word starts that are compared letter by letter where the prefix may hold a slip. */
const comparedMost = 400;

/** Postings that are walked for a prefix with a slip: its rarest trigrams. */
const walkedMost = 40_000;

/** One more than the trigrams of a prefix that are walked at most. */
const levelsMost = 24;

/** Slips that a prefix of so many letters may hold. */
const slipsAllowed = (letters: number): number => (letters < 4 ? 0 : letters < 9 ? 1 : 2);

/** Type-ahead over the labels of one kind of concept. */
export class Catalogue {
  readonly #table: LabelTable;
  readonly #folded: readonly string[];
  readonly #starts: WordStarts;
  readonly #grams: StartGrams;
  readonly #weight: Float32Array;
  /** What each start is worth before its letters are compared, 0..255. */
  readonly #plain: Uint8Array;
  readonly #shared: Uint8Array;
  readonly #touched: Uint32Array;
  readonly #score: Float32Array;
  readonly #label: Int32Array;
  readonly #slips: Uint8Array;

  /** `frequency` per concept: in how many occupations it stands. */
  constructor(table: LabelTable, frequency: (concept: number) => number) {
    this.#table = table;
    this.#folded = table.key.map(unmarked);
    this.#starts = wordStarts(this.#folded);
    this.#grams = startGrams(this.#starts, this.#folded);
    this.#weight = Float32Array.from(table.concepts, (_, c) => worth.perLogOccupation * Math.log(1 + frequency(c)));
    this.#plain = Uint8Array.from(this.#starts.label, (label, start) => {
      const head = this.#starts.from[start] === 0 ? worth.wholeLabel : 0;
      return Math.min(255, Math.round(32 * (head + (this.#weight[table.concept[label] as number] as number))));
    });
    this.#shared = new Uint8Array(this.#starts.label.length);
    this.#touched = new Uint32Array(this.#starts.label.length);
    this.#score = new Float32Array(table.concepts.length);
    this.#label = new Int32Array(table.concepts.length).fill(-1);
    this.#slips = new Uint8Array(table.concepts.length);
  }

  suggest(typed: string, options: SuggestOptions): Suggestion[] {
    const key = labelKey(typed);
    const prefix = unmarked(key);
    const limit = options.limit ?? 10;
    if (prefix === "" || limit < 1) return [];
    const viewer = labelLanguages.indexOf(options.language ?? "en");
    const found: number[] = [];
    const hit = (start: number, slips: number) => {
      const label = this.#starts.label[start] as number;
      const concept = this.#table.concept[label] as number;
      const value = this.#value(label, this.#starts.from[start] as number, key, viewer, slips);
      if (this.#label[concept] === -1) found.push(concept);
      else if (value <= (this.#score[concept] as number)) return;
      this.#score[concept] = value;
      this.#label[concept] = label;
      this.#slips[concept] = slips;
    };
    const [low, high] = rangeOf(this.#starts, this.#folded, prefix);
    for (let i = low; i < high; i++) hit(this.#starts.order[i] as number, 0);
    if (found.length < limit && prefix.includes(" ")) this.#allWords(prefix, hit);
    if (found.length < limit) this.#corrected(prefix, hit);
    const best = found.sort((a, b) => this.#rounded(b) - this.#rounded(a) || a - b);
    const out = best.slice(0, limit).map((concept) => this.#suggestion(concept));
    for (const concept of found) this.#label[concept] = -1;
    return out;
  }

  #rounded(concept: number): number {
    return Math.round((this.#score[concept] as number) * 1e4);
  }

  #value(label: number, from: number, key: string, viewer: number, slips: number): number {
    const table = this.#table;
    const own = table.key[label] as string;
    return (
      (from === 0 ? worth.wholeLabel : 0) +
      (table.preferred[label] === 1 ? worth.preferred : 0) +
      (table.language[label] === viewer ? worth.viewersLanguage : 0) +
      (own.startsWith(key, from) ? worth.sameMarks : 0) +
      (this.#weight[table.concept[label] as number] as number) +
      worth.perLetter * own.length +
      worth.perSlip * slips
    );
  }

  /** Labels that hold all words as word starts, in any order. */
  #allWords(prefix: string, hit: (start: number, slips: number) => void): void {
    const words = prefix.split(" ").sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
    const [longest = "", ...others] = words;
    const [low, high] = rangeOf(this.#starts, this.#folded, longest);
    for (let i = low; i < high; i++) {
      const start = this.#starts.order[i] as number;
      const padded = ` ${this.#folded[this.#starts.label[start] as number]}`;
      if (others.every((word) => padded.includes(` ${word}`))) hit(start, 0);
    }
  }

  /** Word starts that share most trigrams with the prefix and need few slips. */
  #corrected(prefix: string, hit: (start: number, slips: number) => void): void {
    const allowed = slipsAllowed(prefix.length);
    if (allowed === 0) return;
    const { numbers, offset, start } = this.#grams;
    let touched = 0;
    let walked = 0;
    const known = gramsFrom(prefix, 0, prefix.length).flatMap((gram) => numbers.get(gram) ?? []);
    const length = (number: number) => (offset[number + 1] as number) - (offset[number] as number);
    for (const number of known.sort((a, b) => length(a) - length(b) || a - b).slice(0, levelsMost - 1)) {
      if (walked > 0 && walked + length(number) > walkedMost) break;
      walked += length(number);
      for (let i = offset[number] as number; i < (offset[number + 1] as number); i++) {
        const s = start[i] as number;
        if (this.#shared[s] === 0) this.#touched[touched++] = s;
        this.#shared[s]!++;
      }
    }
    const candidates = this.#heaviest(touched);
    for (let i = 0; i < touched; i++) this.#shared[this.#touched[i] as number] = 0;
    for (const s of candidates) {
      const key = this.#folded[this.#starts.label[s] as number] as string;
      const slips = prefixDistance(prefix, key, this.#starts.from[s] as number, allowed);
      if (slips > 0 && slips <= allowed) hit(s, slips);
    }
  }

  /** Of the touched starts those that share most trigrams, and of equals those that are worth most; one pass. */
  #heaviest(touched: number): number[] {
    const keyOf = (s: number) => (this.#shared[s] as number) * 256 + (this.#plain[s] as number);
    const counts = new Uint32Array(levelsMost * 256);
    for (let i = 0; i < touched; i++) counts[keyOf(this.#touched[i] as number)]!++;
    let cut = counts.length - 1;
    let room = comparedMost;
    for (; cut > 0 && room > (counts[cut] as number); cut--) room -= counts[cut] as number;
    const out: number[] = [];
    for (let i = 0; i < touched; i++) {
      const s = this.#touched[i] as number;
      const key = keyOf(s);
      if (key > cut) out.push(s);
      else if (key === cut && room-- > 0) out.push(s);
    }
    return out;
  }

  #suggestion(concept: number): Suggestion {
    const label = this.#label[concept] as number;
    return {
      concept,
      id: this.#table.concepts[concept]?.id ?? "",
      label: this.#table.text[label] as string,
      language: labelLanguages[this.#table.language[label] as number] ?? "en",
      preferred: this.#table.preferred[label] === 1,
      corrected: (this.#slips[concept] as number) > 0,
    };
  }
}
