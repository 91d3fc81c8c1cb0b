import type { Query } from "./query.ts";
import type { PoolOptions } from "./ranker.ts";

/** A further way of looking a text up: description, translation, meaning, windows of a sentence. */
export interface Source {
  /** Concepts to add to the pool. */
  ask(query: Query, options: PoolOptions): Iterable<number>;
  /** Fills its own features of every concept of the pool. */
  describe(concepts: Uint32Array, rows: Float32Array): void;
}
