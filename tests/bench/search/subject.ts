import type { CandidateDoc } from "@tuttu/search";
import type { Question } from "./questions.ts";

/** What every engine of the benchmark can do; each runs in a process of its own. */
export interface Subject {
  readonly name: string;
  readonly versions: Readonly<Record<string, string>>;
  index(documents: AsyncIterable<CandidateDoc>): Promise<void>;
  /** Answers with the number of hits; finds, filters, counts five facets and orders the first twenty. */
  ask(question: Question): Promise<number>;
  close(): Promise<void>;
}
