import { featureCount } from "./features.ts";
import type { Pool } from "./ranker.ts";

/** Score of each concept of a pool: features times weights. */
export function fuse(pool: Pick<Pool, "concepts" | "rows">, weights: readonly number[]): Float64Array {
  const out = new Float64Array(pool.concepts.length);
  for (let i = 0; i < out.length; i++) {
    let sum = 0;
    for (let f = 0; f < featureCount; f++) sum += (pool.rows[i * featureCount + f] as number) * (weights[f] as number);
    out[i] = sum;
  }
  return out;
}

/** Places of a pool's concepts, best first; scores compared at 1e-6, ties by number. */
export function ranked(pool: Pool, score: Float64Array): Uint32Array {
  const places = Uint32Array.from({ length: score.length }, (_, i) => i);
  const rounded = score.map((s) => Math.round(s * 1e6));
  return places.sort(
    (a, b) =>
      (rounded[b] as number) - (rounded[a] as number) || (pool.concepts[a] as number) - (pool.concepts[b] as number),
  );
}
