import type { BucketDigest, Corpus, DocType } from "@tuttu/search";

/** One part of an index: a corpus and a type of documents. */
export interface Part {
  readonly corpus: Corpus;
  readonly type: DocType;
}

export const bucketCount = 256;

/** Count and combined mark of each bucket of one part, as an engine makes them of what it holds. */
export class PartDigest {
  readonly #counts = new Uint32Array(bucketCount);
  readonly #marks = new BigUint64Array(bucketCount);

  add(bucket: number, mark: bigint): void {
    this.#counts[bucket] = (this.#counts[bucket] ?? 0) + 1;
    this.#marks[bucket] = (this.#marks[bucket] ?? 0n) ^ mark;
  }

  /** Buckets in which the two sides differ. */
  differing(held: readonly BucketDigest[]): number[] {
    const of = new Map(held.map((one) => [one.bucket, one]));
    return Array.from({ length: bucketCount }, (_, bucket) => bucket).filter((bucket) => {
      const other = of.get(bucket);
      const mark = (this.#marks[bucket] ?? 0n).toString(16).padStart(16, "0");
      return other === undefined || other.count !== this.#counts[bucket] || other.digest !== mark;
    });
  }
}

export interface Drift {
  /** In the database and not in the index. */
  readonly missing: readonly string[];
  /** In both, and not the same. */
  readonly stale: readonly string[];
  /** In the index and not in the database. */
  readonly surplus: readonly string[];
}

/** Ids that differ, each list in order. @param right, held marks by id */
export function driftOf(right: ReadonlyMap<string, bigint>, held: ReadonlyMap<string, bigint>): Drift {
  const ids = [...right.keys()].sort();
  return {
    missing: ids.filter((id) => !held.has(id)),
    stale: ids.filter((id) => held.has(id) && held.get(id) !== right.get(id)),
    surplus: [...held.keys()].filter((id) => !right.has(id)).sort(),
  };
}
