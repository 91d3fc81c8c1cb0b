import { inOwnProcess } from "../figures/own-process.ts";
import { ratios, type Timings, timingsText } from "../figures/stopwatch.ts";
import { type TargetLine, target } from "../figures/target.ts";
import type { WorldFiles } from "../world/shared-data.ts";
import { preparedVectors } from "./prepared-vectors.ts";
import type { RankReport } from "./run-rank.ts";

export interface BenchRankOptions {
  readonly sizes: readonly number[];
  /** Openings asked for, each once warm and once timed. */
  readonly queries: number;
  /** Folder of the ESCO classification. */
  readonly esco: string;
  readonly world: WorldFiles;
  /** Where vectors are kept. */
  readonly folder: string;
  /** What MiniSearch's text search took at a size, where it was measured in the same run. */
  readonly peer: (size: number) => Timings | undefined;
  readonly print: (line: string) => void;
}

const script = (name: string) => new URL(name, import.meta.url);

function lineOf({ name, candidates, ask, buildMs, memoryBytes, load, versions }: RankReport): string {
  const cells = [
    `${name === "index" ? "ranking" : "plain core"}`.padEnd(11),
    String(candidates).padStart(9),
    `50 best explained ${timingsText(ask)}`,
    `build ${(buildMs / 1000).toFixed(1)} s`,
    `memory ${(memoryBytes / 1e6).toFixed(0)} MB`,
    `load ${load.toFixed(1)}`,
    Object.entries(versions)
      .map((pair) => pair.join(" "))
      .join(", "),
  ];
  return cells.join("  ");
}

const differences = (one: RankReport, other: RankReport): number =>
  one.orders.filter((order, at) => order !== other.orders[at]).length;

function targetsOf(reports: readonly RankReport[], { sizes, peer }: BenchRankOptions): TargetLine[] {
  const lines: TargetLine[] = [];
  const of = (name: string, size: number) => reports.find((one) => one.name === name && one.candidates === size);
  for (const size of sizes) {
    const [ours, plain, text] = [of("index", size), of("plain", size), peer(size)];
    if (ours === undefined || plain === undefined) continue;
    lines.push(target(`openings whose 50 best differ from the plain core's at ${size}`, differences(ours, plain), 0));
    // At small sizes preparing an opening weighs more than looking at its candidates.
    if (size < 100_000) continue;
    const core = ratios(ours.ask, plain.ask, "p50");
    lines.push(target(`50 best against the plain core at ${size}`, core.waited, 1 / 20, core.processor));
    if (text === undefined) continue;
    const against = ratios(ours.ask, text, "p95");
    lines.push(target(`50 best p95 against MiniSearch's text p95 at ${size}`, against.waited, 0.1, against.processor));
  }
  const [small, large] = [of("index", sizes[0] ?? 0), of("index", sizes.at(-1) ?? 0)];
  if (small !== undefined && large !== undefined && small !== large) {
    const growth = (share: "p50" | "p95") => {
      const { waited, processor } = ratios(large.ask, small.ask, share);
      return target(`growth of 50 best ${share}`, waited, 10, processor);
    };
    lines.push(growth("p50"), growth("p95"));
  }
  return lines;
}

/** Measures the best 50 candidates of an opening, explained, beside scoring everybody with the plain core. */
export async function benchRank(options: BenchRankOptions) {
  const { sizes, queries, esco, print } = options;
  const { candidates, openings } = await preparedVectors(options);
  const files = [candidates, openings] as const;
  const reports: RankReport[] = [];
  for (const size of sizes) {
    for (const name of ["index", "plain"]) {
      const args = [name, esco, ...files, String(size), String(queries)];
      const report = await inOwnProcess<RankReport>(script("run-rank.ts"), args);
      reports.push(report);
      print(lineOf(report));
    }
  }
  return { reports, targets: targetsOf(reports, options) };
}
