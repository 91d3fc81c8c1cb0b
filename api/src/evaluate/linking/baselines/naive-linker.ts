import { InvertedIndex } from "./inverted-index.ts";

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
  return [...scores]
    .sort((a, b) => b[1] - a[1] || a[0] - b[0])
    .slice(0, k)
    .map(([key]) => key);
}

/** Methods that one would try first: equal label, BM25 over words, cosine over letter trigrams, and their fusion. */
export class NaiveLinker {
  readonly #named: readonly Named[];
  readonly #owner: number[] = [];
  readonly #exact = new Map<string, number[]>();
  readonly #words = new InvertedIndex("bm25");
  readonly #trigrams = new InvertedIndex("cosine");

  constructor(named: readonly Named[]) {
    this.#named = named;
    named.forEach(({ names }, number) => {
      for (const name of new Set(names.map(plain))) {
        this.#exact.set(name, [...(this.#exact.get(name) ?? []), number]);
        this.#words.add(words(name));
        this.#trigrams.add(trigrams(name));
        this.#owner.push(number);
      }
    });
  }

  #owners(scores: ReadonlyMap<number, number>, k: number): number[] {
    const most = new Map<number, number>();
    for (const [label, score] of scores) {
      const owner = this.#owner[label] as number;
      if (score > (most.get(owner) ?? 0)) most.set(owner, score);
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
