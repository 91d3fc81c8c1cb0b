import { mkdtempSync, rmSync } from "node:fs";
import { join } from "node:path";
import { inOwnProcess } from "../figures/own-process.ts";
import type { TargetLine } from "../figures/target.ts";
import { changesLine, changesTargets } from "./changes-report.ts";
import { subjectLine, targetsOf } from "./report.ts";
import type { ChangesReport } from "./run-changes.ts";
import type { SubjectReport } from "./run-subject.ts";
import type { SuggestReport } from "./run-suggest.ts";
import { suggestLine, suggestTargets } from "./suggest-report.ts";

export interface BenchSearchOptions {
  readonly sizes: readonly number[];
  /** Timed questions per engine. */
  readonly questions: number;
  readonly shared: string;
  /** The file of people. */
  readonly people: string;
  /** Where indexes are made. */
  readonly folder: string;
  /** Gets each line as soon as it is known. */
  readonly print: (line: string) => void;
}

export interface BenchSearchReport {
  readonly subjects: readonly SubjectReport[];
  readonly changes: readonly ChangesReport[];
  readonly suggest: readonly SuggestReport[];
  readonly targets: readonly TargetLine[];
}

const script = (name: string) => new URL(name, import.meta.url);

/** Measures text search with three filters and five facets, indexing, changes and type-ahead, beside MiniSearch on the same data. */
export async function benchSearch(options: BenchSearchOptions): Promise<BenchSearchReport> {
  const { sizes, questions, shared, people, folder, print } = options;
  const subjects: SubjectReport[] = [];
  const changes: ChangesReport[] = [];
  for (const size of sizes) {
    for (const name of ["minisearch", "embedded"]) {
      const index = mkdtempSync(join(folder, "index-"));
      const args = [name, people, String(size), index, String(questions)];
      const report = await inOwnProcess<SubjectReport>(script("run-subject.ts"), args);
      rmSync(index, { recursive: true, force: true });
      subjects.push(report);
      print(subjectLine(report));
    }
    const index = mkdtempSync(join(folder, "index-"));
    const report = await inOwnProcess<ChangesReport>(script("run-changes.ts"), [people, String(size), index, "200"]);
    rmSync(index, { recursive: true, force: true });
    changes.push(report);
    print(changesLine(report));
  }
  const suggest: SuggestReport[] = [];
  for (const name of ["minisearch", "embedded"]) {
    const report = await inOwnProcess<SuggestReport>(script("run-suggest.ts"), [name, shared]);
    suggest.push(report);
    print(suggestLine(report));
  }
  const targets = [...targetsOf(subjects, sizes), ...changesTargets(changes), ...suggestTargets(suggest)];
  return { subjects, changes, suggest, targets };
}
