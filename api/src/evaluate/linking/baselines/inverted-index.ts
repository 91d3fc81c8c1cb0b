/** How an index weighs: BM25 over words, or the cosine of TF-IDF weights. */
export type Weighing = "bm25" | "cosine";

const k1 = 1.2;
const b = 0.5;

/** Scores of documents that share a token; all others have 0. Valid until the next search. */
export interface Hits {
  readonly score: Float64Array;
  readonly hit: Uint32Array;
  readonly count: number;
}

interface List {
  readonly document: Uint32Array;
  readonly weight: Float32Array;
}

/** A plain inverted index over bags of tokens, for the naive methods that the linker is measured against. */
export class InvertedIndex {
  readonly #lists: ReadonlyMap<string, List>;
  readonly #score: Float64Array;
  readonly #hit: Uint32Array;
  #count = 0;

  /** Documents are numbered in their order. */
  constructor(weighing: Weighing, documents: readonly (readonly string[])[]) {
    const pairs = new Map<string, number[]>();
    documents.forEach((tokens, number) => {
      const counts = new Map<string, number>();
      for (const token of tokens) counts.set(token, (counts.get(token) ?? 0) + 1);
      for (const [token, count] of counts) {
        const list = pairs.get(token);
        if (list === undefined) pairs.set(token, [number, count]);
        else list.push(number, count);
      }
    });
    const lengths = documents.map((tokens) => tokens.length);
    this.#lists = weighing === "bm25" ? bm25(pairs, lengths) : cosine(pairs, lengths.length);
    this.#score = new Float64Array(documents.length);
    this.#hit = new Uint32Array(documents.length);
  }

  /** Tokens in more than `most` documents are left out where others are known. */
  search(tokens: readonly string[], most: number): Hits {
    for (let i = 0; i < this.#count; i++) this.#score[this.#hit[i] as number] = 0;
    this.#count = 0;
    const known = [...new Set(tokens)].flatMap((token) => this.#lists.get(token) ?? []);
    const rare = known.filter((list) => list.document.length <= most);
    for (const { document, weight } of rare.length > 0 ? rare : known) {
      for (let i = 0; i < document.length; i++) {
        const d = document[i] as number;
        if (this.#score[d] === 0) this.#hit[this.#count++] = d;
        this.#score[d] = (this.#score[d] as number) + (weight[i] as number);
      }
    }
    return { score: this.#score, hit: this.#hit, count: this.#count };
  }
}

function lists(
  pairs: ReadonlyMap<string, number[]>,
  weigh: (count: number, document: number, found: number) => number,
) {
  return new Map(
    [...pairs].map(([token, list]): [string, List] => {
      const found = list.length / 2;
      const document = Uint32Array.from({ length: found }, (_, i) => list[2 * i] as number);
      const weight = Float32Array.from(document, (d, i) => weigh(list[2 * i + 1] as number, d, found));
      return [token, { document, weight }];
    }),
  );
}

function bm25(pairs: ReadonlyMap<string, number[]>, lengths: readonly number[]): Map<string, List> {
  const all = lengths.length;
  const mean = lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, all) || 1;
  return lists(pairs, (count, document, found) => {
    const rarity = Math.log(1 + (all - found + 0.5) / (found + 0.5));
    return (rarity * count * (k1 + 1)) / (count + k1 * (1 - b + (b * (lengths[document] as number)) / mean));
  });
}

/** The query's own length is left out: it moves no order. */
function cosine(pairs: ReadonlyMap<string, number[]>, all: number): Map<string, List> {
  const rarity = (found: number) => Math.log(1 + all / found);
  const square = new Float64Array(all);
  for (const list of pairs.values()) {
    for (let i = 0; i < list.length; i += 2) {
      square[list[i] as number]! += ((list[i + 1] as number) * rarity(list.length / 2)) ** 2;
    }
  }
  return lists(pairs, (count, document, found) => (count * rarity(found) ** 2) / Math.sqrt(square[document] || 1));
}
