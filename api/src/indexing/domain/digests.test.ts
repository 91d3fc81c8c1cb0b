import { expect, test } from "vitest";
import { driftOf, PartDigest } from "./digests.ts";

const hex = (mark: bigint) => mark.toString(16).padStart(16, "0");
const empty = Array.from({ length: 256 }, (_, bucket) => ({ bucket, count: 0, digest: hex(0n) }));
const withBucket = (bucket: number, count: number, mark: bigint) =>
  empty.map((one) => (one.bucket === bucket ? { bucket, count, digest: hex(mark) } : one));

test("equal documents in whatever order leave no bucket that differs", () => {
  const part = new PartDigest();
  part.add(7, 5n);
  part.add(7, 9n);
  expect(part.differing(withBucket(7, 2, 9n ^ 5n))).toEqual([]);
});

test("one changed document, one too many and one too few are each seen in their bucket", () => {
  const part = new PartDigest();
  part.add(7, 5n);
  expect(part.differing(withBucket(7, 1, 6n))).toEqual([7]);
  expect(part.differing(withBucket(7, 2, 5n))).toEqual([7]);
  expect(part.differing(empty)).toEqual([7]);
});

test("what differs is told by id: missing, stale and surplus", () => {
  const right = new Map([
    ["a", 1n],
    ["b", 2n],
    ["c", 3n],
  ]);
  const held = new Map([
    ["b", 2n],
    ["c", 4n],
    ["d", 5n],
  ]);
  expect(driftOf(right, held)).toEqual({ missing: ["a"], stale: ["c"], surplus: ["d"] });
});
