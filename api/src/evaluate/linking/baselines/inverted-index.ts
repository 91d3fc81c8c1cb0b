/** How an index weighs: BM25 over words, or the cosine of TF-IDF weights. */
export type Weighing = "bm25" | "cosine";

const k1 = 1.2;
const b = 0.5;

/** A plain inverted index over bags of tokens, for the naive methods that the linker is measured against. */
export class InvertedIndex {
  readonly #weighing: Weighing;
  readonly #postings = new Map<string, [number, number][]>();
  readonly #length: number[] = [];
  #norm: Float64Array | null = null;

  constructor(weighing: Weighing) {
    this.#weighing = weighing;
  }

  /** Adds a document; documents are numbered in the order of adding. */
  add(tokens: readonly string[]): void {
    const number = this.#length.length;
    const counts = new Map<string, number>();
    for (const token of tokens) counts.set(token, (counts.get(token) ?? 0) + 1);
    for (const [token, count] of counts) {
      const list = this.#postings.get(token) ?? [];
      list.push([number, count]);
      this.#postings.set(token, list);
    }
    this.#length.push(tokens.length);
    this.#norm = null;
  }

  #rarity(found: number): number {
    const all = this.#length.length;
    return this.#weighing === "bm25" ? Math.log(1 + (all - found + 0.5) / (found + 0.5)) : Math.log(1 + all / found);
  }

  #norms(): Float64Array {
    if (this.#norm !== null) return this.#norm;
    const norm = new Float64Array(this.#length.length);
    for (const list of this.#postings.values()) {
      const rarity = this.#rarity(list.length);
      for (const [number, count] of list) norm[number]! += (count * rarity) ** 2;
    }
    this.#norm = norm.map(Math.sqrt);
    return this.#norm;
  }

  /** Scores of all documents that share a token; tokens in more than `most` documents are left out where others are. */
  search(tokens: readonly string[], most: number): Map<number, number> {
    const known = [...new Set(tokens)].flatMap((token) => {
      const list = this.#postings.get(token);
      return list === undefined ? [] : [list];
    });
    const rare = known.filter((list) => list.length <= most);
    const mean = this.#length.reduce((sum, length) => sum + length, 0) / Math.max(1, this.#length.length) || 1;
    const norms = this.#weighing === "cosine" ? this.#norms() : null;
    const out = new Map<number, number>();
    for (const list of rare.length > 0 ? rare : known) {
      const rarity = this.#rarity(list.length);
      for (const [number, count] of list) {
        const length = this.#length[number] as number;
        const add =
          norms === null
            ? (rarity * count * (k1 + 1)) / (count + k1 * (1 - b + (b * length) / mean))
            : (rarity * rarity * count) / (norms[number] || 1);
        out.set(number, (out.get(number) ?? 0) + add);
      }
    }
    return out;
  }
}
