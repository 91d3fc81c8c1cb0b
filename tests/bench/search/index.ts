import { execFile } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { subjectLine, targetsOf } from "./report.ts";
import type { SubjectReport } from "./run-subject.ts";
import type { SuggestReport } from "./run-suggest.ts";
import { suggestLine, suggestTargets } from "./suggest-report.ts";
import { type TargetLine, targetLine } from "./target.ts";
import { makeWorld, sharedFolder } from "./world.ts";

export interface BenchSearchOptions {
  /** Numbers of people; 10,000 and 100,000 unless told. */
  readonly sizes?: readonly number[];
  /** Timed questions per engine, at least 200. */
  readonly questions?: number;
  /** Where worlds and indexes are made; a temporary folder that is removed unless told. */
  readonly folder?: string;
  /** Gets each line as soon as it is known. */
  readonly print?: (line: string) => void;
}

export interface BenchSearchReport {
  readonly subjects: readonly SubjectReport[];
  readonly suggest: readonly SuggestReport[];
  readonly targets: readonly TargetLine[];
}

const run = promisify(execFile);
const script = (name: string) => fileURLToPath(new URL(name, import.meta.url));

/** Each engine gets a process of its own, so that neither pays for the other's memory. */
async function inOwnProcess<T>(file: string, args: readonly string[]): Promise<T> {
  const options = ["--expose-gc", "--max-old-space-size=8192", script(file), ...args];
  const { stdout } = await run(process.execPath, options, { maxBuffer: 64_000_000 });
  return JSON.parse(stdout) as T;
}

/**
 * Measures text search with three filters and five facets, indexing and type-ahead beside MiniSearch on the same data.
 * @throws Error where the shared data is absent.
 */
export async function benchSearch(options: BenchSearchOptions = {}): Promise<BenchSearchReport> {
  const { sizes = [10_000, 100_000], questions = 200, print = () => undefined } = options;
  const shared = sharedFolder();
  if (shared === undefined) throw new Error("no shared data: set TUTTU_SHARED to the folder that holds data/eval");
  const folder = options.folder ?? mkdtempSync(join(tmpdir(), "tuttu-bench-"));
  try {
    const people = Math.max(...sizes);
    const world = await makeWorld(shared, people, join(folder, `world-${people}`));
    const subjects: SubjectReport[] = [];
    for (const size of sizes) {
      for (const name of ["minisearch", "embedded"]) {
        const index = mkdtempSync(join(folder, "index-"));
        const args = [name, world, String(size), index, String(Math.max(200, questions))];
        const report = await inOwnProcess<SubjectReport>("run-subject.ts", args);
        rmSync(index, { recursive: true, force: true });
        subjects.push(report);
        print(subjectLine(report));
      }
    }
    const suggest: SuggestReport[] = [];
    for (const name of ["minisearch", "embedded"]) {
      const report = await inOwnProcess<SuggestReport>("run-suggest.ts", [name, shared]);
      suggest.push(report);
      print(suggestLine(report));
    }
    const targets = [...targetsOf(subjects, sizes), ...suggestTargets(suggest)];
    for (const line of targets) print(targetLine(line));
    return { subjects, suggest, targets };
  } finally {
    if (options.folder === undefined) rmSync(folder, { recursive: true, force: true });
  }
}
