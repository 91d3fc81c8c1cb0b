import { expect, test } from "vitest";
import { pooledRandom } from "./random.ts";

test("random bytes are never handed out twice, also past the end of the pool", () => {
  const random = pooledRandom();
  const seen = new Set(Array.from({ length: 5000 }, () => Buffer.from(random(10)).toString("hex")));
  expect(seen.size).toBe(5000);
  expect(random(10_000)).toHaveLength(10_000);
  expect(random(4096)).toHaveLength(4096);
});
