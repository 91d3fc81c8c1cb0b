import type { TargetLine } from "./figures/target.ts";

export interface BenchOptions {
  /** Folder that holds data/eval and data/esco. */
  readonly shared: string;
  /** Numbers of candidates, ascending. */
  readonly sizes: readonly number[];
  /** Timed questions of each kind, at least 200. */
  readonly queries: number;
  /** A part of the bench alone, where it has parts. */
  readonly only: string | undefined;
  /** Gets each line as soon as it is known. */
  readonly print: (line: string) => void;
}

export interface BenchReport {
  readonly details: unknown;
  readonly targets: readonly TargetLine[];
}

/** Measures one side of the house. */
export type Bench = (options: BenchOptions) => Promise<BenchReport>;
