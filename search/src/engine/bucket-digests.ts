import { bucketOf } from "../documents/digest.ts";
import { type BucketDigest, SearchRefusal } from "./port.ts";

/** Documents are spread over so many buckets, by the first byte of SHA-256(id). */
const bucketsAll = 256;
export const everyBucket: readonly number[] = Array.from({ length: bucketsAll }, (_, at) => at);

/** Counts documents and combines their marks bucket by bucket, for a comparison of two sides. */
export class BucketDigests {
  readonly #buckets: number;
  readonly #counts: Uint32Array;
  readonly #marks: BigUint64Array;

  /** @throws SearchRefusal invalid unless `buckets` divides 256 */
  constructor(buckets = bucketsAll) {
    if (!Number.isInteger(buckets) || buckets < 1 || bucketsAll % buckets !== 0) {
      throw new SearchRefusal("invalid", "the number of buckets must divide 256", ["/buckets"]);
    }
    this.#buckets = buckets;
    this.#counts = new Uint32Array(buckets);
    this.#marks = new BigUint64Array(buckets);
  }

  add(id: string, mark: bigint): void {
    const at = bucketOf(id) % this.#buckets;
    this.#counts[at] = (this.#counts[at] ?? 0) + 1;
    this.#marks[at] = (this.#marks[at] ?? 0n) ^ mark;
  }

  done(): BucketDigest[] {
    return Array.from(this.#counts, (count, bucket) => ({
      bucket,
      count,
      digest: (this.#marks[bucket] ?? 0n).toString(16).padStart(16, "0"),
    }));
  }
}

/** Buckets in which two sides differ, in order. */
export function differingBuckets(one: readonly BucketDigest[], other: readonly BucketDigest[]): number[] {
  const of = new Map(other.map((bucket) => [bucket.bucket, bucket]));
  return one
    .filter(({ bucket, count, digest }) => of.get(bucket)?.count !== count || of.get(bucket)?.digest !== digest)
    .map(({ bucket }) => bucket);
}
