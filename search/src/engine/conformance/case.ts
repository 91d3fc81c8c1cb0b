import type { SearchEngine } from "../port.ts";
import type { EngineName } from "../query.ts";
import type { Vocabulary } from "../text/index.ts";

/** An engine with storage of its own for one test. */
export interface EngineUnderTest {
  readonly engine: SearchEngine;
  /** Another engine on the same storage, as after a crash: the first one was not closed. */
  reopen(options?: Partial<EngineSettings>): Promise<SearchEngine>;
  /** Everything that the engine keeps in files; undefined where that is not on this machine. */
  files?(): readonly Buffer[];
  close(): Promise<void>;
}

export interface EngineSettings {
  readonly vocabulary: () => Vocabulary;
  readonly clock: () => number;
}

/** @param number of the case, for engines that keep something for each */
export type OpenEngine = (settings: EngineSettings, number: number) => Promise<EngineUnderTest>;

/** One promise that every engine keeps; `number` is its place in the list of the port. */
export interface ConformanceCase {
  readonly number: number;
  readonly promise: string;
  /** Why an engine does not take this case. */
  readonly notFor?: { readonly [engine in EngineName]?: string };
  /** Label words that this case needs; a small vocabulary otherwise. */
  readonly labels?: readonly string[];
  run(test: EngineUnderTest): Promise<void>;
}
