import type { ToldRecall } from "@tuttu/search";
import { quantile } from "../../figures/quantile.ts";
import { type Timings, timingsText } from "../../figures/stopwatch.ts";
import { type TargetLine, target } from "../../figures/target.ts";
import type { ServerMemory } from "./server.ts";

/** What one engine did with one world. */
export interface EngineReport {
  readonly name: string;
  readonly documents: number;
  readonly indexMs: number;
  /** Of the house's own process. */
  readonly indexCpuMs: number;
  readonly diskBytes: number;
  readonly memoryBytes: number;
  /** Memory of the server's process; undefined where the engine is no server. */
  readonly server: ServerMemory | "unknown" | undefined;
  /** Words, three filters, five facets. */
  readonly search: Timings;
  /** One frequent word. */
  readonly plain: Timings;
  readonly digestsMs: number;
  /** The best 50 of an opening, explained; `firstMs` where the engine was asked for the first time. */
  readonly best: { readonly memory: Timings; readonly engine: Timings; readonly firstMs: readonly number[] };
  /** Per opening: share of the true best 50 that the engine's way finds, candidates scored, what the server was asked. */
  readonly recall: {
    readonly shares: readonly number[];
    readonly scored: readonly number[];
    readonly told: readonly ToldRecall[];
    readonly coldExchanges: readonly number[];
  };
  readonly load: number;
  readonly versions: Readonly<Record<string, string>>;
}

const digestsMsMost = 10_000;
const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
const spread = (values: readonly number[], unit = "") =>
  [quantile(values, 0.5), quantile(values, 0.95), Math.max(...values)]
    .map((one) => `${Math.round(one)}${unit}`)
    .join(" / ");
const mb = (bytes: number) => `${(bytes / 1e6).toFixed(0)} MB`;

function memoryOf({ memoryBytes, server }: EngineReport): string {
  const own = `memory ${mb(memoryBytes)}`;
  if (server === undefined) return own;
  const theirs = server === "unknown" ? "not known" : `${mb(server.own)} and ${mb(server.mapped)} of files`;
  return `${own}, the server's ${theirs}`;
}

export function engineLines(report: EngineReport): string[] {
  const { name, documents, indexMs, indexCpuMs, diskBytes, search, plain, digestsMs, best, recall, load, versions } =
    report;
  const head = `${name.padEnd(11)}  ${String(documents).padStart(7)}`;
  const { shares, scored, told, coldExchanges } = recall;
  const asked = (pick: (one: ToldRecall) => number) => spread(told.map(pick));
  return [
    `${head}  index ${(indexMs / 1000).toFixed(1)} s (own processor ${(indexCpuMs / 1000).toFixed(1)} s)  disk ${mb(diskBytes)}  ${memoryOf(report)}  load ${load.toFixed(1)}  ${Object.entries(
      versions,
    )
      .map((pair) => pair.join(" "))
      .join(", ")}`,
    `${head}  text with filters and facets ${timingsText(search)}`,
    `${head}  one frequent word            ${timingsText(plain)}`,
    `${head}  50 best from memory          ${timingsText(best.memory)}`,
    `${head}  50 best by the engine        ${timingsText(best.engine)}  first time p50 / p95 / max ${spread(best.firstMs, " ms")}`,
    `${head}  recall of the best 50 mean ${mean(shares).toFixed(4)}, worst opening ${Math.min(...shares).toFixed(2)}, of ${shares.length}; scored p50 / p95 / max ${spread(scored)}`,
    ...(told.length === 0
      ? []
      : [
          `${head}  filter p50 / p95 / max: bytes ${asked(({ bytes }) => bytes)}, comparisons ${asked(({ comparisons }) => comparisons)}, documents fetched ${asked(({ rows }) => rows)}; exchanges the first time ${spread(coldExchanges)}`,
        ]),
    `${head}  digests of all documents ${(digestsMs / 1000).toFixed(2)} s`,
  ];
}

/** Recall and drift of each engine; where a server was asked, matching beside its plain questions. */
export function engineTargets(reports: readonly EngineReport[]): TargetLine[] {
  return reports.flatMap(({ name, documents, recall: { shares }, digestsMs, plain, best }) => [
    target(`best 50 that ${name} loses at ${documents}, mean`, 1 - mean(shares), 0.01),
    target(`best 50 that ${name} loses at ${documents}, worst opening`, 1 - Math.min(...shares), 0.1),
    target(`digests of ${documents} by ${name}, in ms`, digestsMs, digestsMsMost),
    ...(name === "meilisearch" && documents >= 100_000
      ? [target(`50 best p95 against ${name}'s plain p95 at ${documents}`, best.memory.p95Ms / plain.p95Ms, 1)]
      : []),
  ]);
}
