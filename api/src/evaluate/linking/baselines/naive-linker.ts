import { type Hits, InvertedIndex } from "./inverted-index.ts";

export type Method = "exact" | "bm25" | "trigram" | "fused";

export const methods: readonly Method[] = ["exact", "bm25", "trigram", "fused"];

/** Something with names: a concept with its labels, or a document with its title. */
export interface Named {
  readonly id: string;
  readonly names: readonly string[];
}

const plain = (text: string): string => text.normalize("NFKC").toLowerCase().replace(/\s+/g, " ").trim();
const words = (text: string): string[] => plain(text).match(/[\p{L}\p{N}+#]+/gu) ?? [];
const trigrams = (text: string): string[] =>
  words(text).flatMap((word) => {
    const edged = `_${word}_`;
    return Array.from({ length: Math.max(0, edged.length - 2) }, (_, i) => edged.slice(i, i + 3));
  });

/** Best keys of some scores; ties by key. */
function best(scores: ReadonlyMap<number, number>, k: number): number[] {
  const sorted = Float64Array.from(scores.values()).sort();
  const least = sorted.length > k ? (sorted[sorted.length - k] as number) : 0;
  return [...scores]
    .filter(([, score]) => score >= least)
    .sort((a, b) => b[1] - a[1] || a[0] - b[0])
    .slice(0, k)
    .map(([key]) => key);
}

/** Methods that one would try first: equal label, BM25 over words, cosine over letter trigrams, and their fusion. */
export class NaiveLinker {
  readonly #named: readonly Named[];
  readonly #owner: readonly number[];
  readonly #exact = new Map<string, number[]>();
  readonly #words: InvertedIndex;
  readonly #trigrams: InvertedIndex;

  constructor(named: readonly Named[]) {
    this.#named = named;
    const owner: number[] = [];
    const names: string[] = [];
    named.forEach((one, number) => {
      for (const name of new Set(one.names.map(plain))) {
        const before = this.#exact.get(name);
        if (before === undefined) this.#exact.set(name, [number]);
        else before.push(number);
        names.push(name);
        owner.push(number);
      }
    });
    this.#owner = owner;
    this.#words = new InvertedIndex("bm25", names.map(words));
    this.#trigrams = new InvertedIndex("cosine", names.map(trigrams));
  }

  /** A concept scores as its best label. */
  #owners({ score, hit, count }: Hits, k: number): number[] {
    const most = new Map<number, number>();
    for (let i = 0; i < count; i++) {
      const label = hit[i] as number;
      const owner = this.#owner[label] as number;
      if ((score[label] as number) > (most.get(owner) ?? 0)) most.set(owner, score[label] as number);
    }
    return best(most, k);
  }

  /** Ids of the best `k` by every method. */
  rank(text: string, k: number): Record<Method, string[]> {
    const pool = Math.max(50, k);
    const exact = this.#exact.get(plain(text)) ?? [];
    const bm25 = this.#owners(this.#words.search(words(text), 8000), pool);
    const trigram = this.#owners(this.#trigrams.search(trigrams(text), 9000), pool);
    const fused = new Map<number, number>();
    for (const [list, weight] of [
      [exact, 3],
      [bm25, 1],
      [trigram, 1],
    ] as const) {
      for (const [place, number] of list.entries()) fused.set(number, (fused.get(number) ?? 0) + weight / (61 + place));
    }
    const ids = (numbers: readonly number[]) => numbers.slice(0, k).map((number) => this.#named[number]?.id ?? "");
    return { exact: ids(exact), bm25: ids(bm25), trigram: ids(trigram), fused: ids(best(fused, k)) };
  }
}
