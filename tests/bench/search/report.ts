import { ratios, timingsText } from "../figures/stopwatch.ts";
import { type TargetLine, target } from "../figures/target.ts";
import type { SubjectReport } from "./run-subject.ts";

const of = (reports: readonly SubjectReport[], name: string, documents: number) =>
  reports.find((report) => report.name === name && report.documents === documents);

function compared(what: string, one: SubjectReport, other: SubjectReport, share: "p50" | "p95", limit: number) {
  const { waited, processor } = ratios(one.ask, other.ask, share);
  return target(what, waited, limit, processor);
}

/** Ratios of the embedded engine to its peer, per size, and growth from the smallest to the largest size. */
export function targetsOf(reports: readonly SubjectReport[], sizes: readonly number[]): TargetLine[] {
  const lines: TargetLine[] = [];
  for (const size of sizes) {
    const [ours, theirs] = [of(reports, "embedded", size), of(reports, "minisearch", size)];
    if (!ours || !theirs) continue;
    const large = size >= 100_000;
    lines.push(
      compared(`text p50 against MiniSearch at ${size}`, ours, theirs, "p50", large ? 1 / 3 : 1),
      compared(`text p95 against MiniSearch at ${size}`, ours, theirs, "p95", large ? 0.25 : 0.7),
    );
    if (!large) continue;
    lines.push(
      target(
        `index time against MiniSearch at ${size}`,
        ours.indexMs / theirs.indexMs,
        0.6,
        ours.indexCpuMs / theirs.indexCpuMs,
      ),
      target(`memory against MiniSearch at ${size}`, ours.memoryBytes / theirs.memoryBytes, 0.3),
    );
  }
  const [smallest, largest] = [of(reports, "embedded", sizes[0] ?? 0), of(reports, "embedded", sizes.at(-1) ?? 0)];
  if (smallest && largest && smallest !== largest) {
    lines.push(compared("growth of text p50", largest, smallest, "p50", 10));
    lines.push(compared("growth of text p95", largest, smallest, "p95", 10));
  }
  return lines;
}

export function subjectLine(report: SubjectReport): string {
  const { name, documents, ask, indexMs, indexCpuMs, memoryBytes, hitsMean, load } = report;
  const cells = [
    name.padEnd(11),
    String(documents).padStart(9),
    timingsText(ask),
    `index ${(indexMs / 1000).toFixed(1)} s (processor ${(indexCpuMs / 1000).toFixed(1)} s)`,
    `memory ${(memoryBytes / 1e6).toFixed(0)} MB`,
    `hits ${hitsMean.toFixed(1)}`,
    `load ${load.toFixed(1)}`,
  ];
  return `${cells.join("  ")}  ${Object.entries(report.versions)
    .map((pair) => pair.join(" "))
    .join(", ")}`;
}
