import { expect, test } from "vitest";
import { bucketOf } from "../documents/digest.ts";
import { BucketDigests, differingBuckets } from "./bucket-digests.ts";

const digestsOf = (...documents: readonly (readonly [id: string, mark: bigint])[]) => {
  const digests = new BucketDigests();
  for (const [id, mark] of documents) digests.add(id, mark);
  return digests.done();
};

test("equal documents in whatever order leave no bucket that differs", () => {
  const one = digestsOf(["a", 5n], ["a2", 9n]);
  expect(one).toHaveLength(256);
  expect(differingBuckets(one, digestsOf(["a2", 9n], ["a", 5n]))).toEqual([]);
});

test("one changed document, one too many and one too few are each seen in their bucket", () => {
  const one = digestsOf(["a", 5n]);
  const bucket = bucketOf("a");
  expect(differingBuckets(one, digestsOf(["a", 6n]))).toEqual([bucket]);
  expect(differingBuckets(one, digestsOf(["a", 5n], ["a", 0n]))).toEqual([bucket]);
  expect(differingBuckets(one, digestsOf())).toEqual([bucket]);
});
