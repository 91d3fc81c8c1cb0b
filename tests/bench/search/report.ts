import type { SubjectReport } from "./run-subject.ts";
import { type TargetLine, target } from "./target.ts";

const of = (reports: readonly SubjectReport[], name: string, documents: number) =>
  reports.find((report) => report.name === name && report.documents === documents);

/** Ratios of the embedded engine to its peer, per size, and growth from the smallest to the largest size. */
export function targetsOf(reports: readonly SubjectReport[], sizes: readonly number[]): TargetLine[] {
  const lines: TargetLine[] = [];
  for (const size of sizes) {
    const [ours, theirs] = [of(reports, "embedded", size), of(reports, "minisearch", size)];
    if (!ours || !theirs) continue;
    const large = size >= 100_000;
    lines.push(
      target(`text p50 against MiniSearch at ${size}`, ours.p50Ms / theirs.p50Ms, large ? 1 / 3 : 1),
      target(`text p95 against MiniSearch at ${size}`, ours.p95Ms / theirs.p95Ms, large ? 0.25 : 0.7),
    );
    if (!large) continue;
    lines.push(
      target(`index time against MiniSearch at ${size}`, ours.indexMs / theirs.indexMs, 0.6),
      target(`memory against MiniSearch at ${size}`, ours.memoryBytes / theirs.memoryBytes, 0.3),
    );
  }
  const [smallest, largest] = [of(reports, "embedded", sizes[0] ?? 0), of(reports, "embedded", sizes.at(-1) ?? 0)];
  if (smallest && largest && smallest !== largest) {
    lines.push(target("growth of text p50", largest.p50Ms / smallest.p50Ms, 10));
    lines.push(target("growth of text p95", largest.p95Ms / smallest.p95Ms, 10));
  }
  return lines;
}

const ms = (value: number) => (value < 10 ? value.toFixed(2) : value.toFixed(0));

export function subjectLine(report: SubjectReport): string {
  const { name, documents, p50Ms, p95Ms, maxMs, indexMs, indexCpuMs, memoryBytes, hitsMean, load } = report;
  const cells = [
    name.padEnd(11),
    String(documents).padStart(9),
    `p50 ${ms(p50Ms)} ms`,
    `p95 ${ms(p95Ms)} ms`,
    `max ${ms(maxMs)} ms`,
    `index ${(indexMs / 1000).toFixed(1)} s (processor ${(indexCpuMs / 1000).toFixed(1)} s)`,
    `memory ${(memoryBytes / 1e6).toFixed(0)} MB`,
    `hits ${hitsMean.toFixed(1)}`,
    `load ${load.toFixed(1)}`,
  ];
  return `${cells.join("  ")}  ${Object.entries(report.versions)
    .map((pair) => pair.join(" "))
    .join(", ")}`;
}
