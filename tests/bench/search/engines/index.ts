import { mkdtempSync, rmSync } from "node:fs";
import { join } from "node:path";
import { inOwnProcess } from "../../figures/own-process.ts";
import type { TargetLine } from "../../figures/target.ts";
import { preparedVectors } from "../../rank/prepared-vectors.ts";
import type { WorldFiles } from "../../world/shared-data.ts";
import { type EngineReport, engineLines, engineTargets } from "./report.ts";
import { serverOf } from "./server.ts";

export interface BenchEnginesOptions {
  readonly sizes: readonly number[];
  /** Timed questions of each kind, and openings. */
  readonly queries: number;
  readonly esco: string;
  readonly world: WorldFiles;
  readonly folder: string;
  readonly print: (line: string) => void;
}

const script = new URL("run-engine.ts", import.meta.url);

/** Measures the engines side by side on one world: indexing, text search, and the best 50 of an opening. */
export async function benchEngines(
  options: BenchEnginesOptions,
): Promise<{ readonly engines: readonly EngineReport[]; readonly targets: readonly TargetLine[] }> {
  const { sizes, queries, esco, world, folder, print } = options;
  const { candidates, openings } = await preparedVectors(options);
  const names = ["embedded", ...(serverOf(process.env) === undefined ? [] : ["meilisearch"])];
  if (names.length === 1)
    print("SKIPPED Meilisearch: MEILI_URL and MEILI_KEY name no server; its targets are not judged");
  const engines: EngineReport[] = [];
  for (const size of sizes) {
    for (const name of names) {
      const index = mkdtempSync(join(folder, "index-"));
      const files = [world.candidates, candidates, openings, esco];
      const report = await inOwnProcess<EngineReport>(script, [name, ...files, String(size), index, String(queries)]);
      rmSync(index, { recursive: true, force: true });
      engines.push(report);
      for (const line of engineLines(report)) print(line);
    }
  }
  return { engines, targets: engineTargets(engines) };
}
