import { timingsText } from "../figures/stopwatch.ts";
import { type TargetLine, target } from "../figures/target.ts";
import type { SuggestReport } from "./run-suggest.ts";

export function suggestTargets(reports: readonly SuggestReport[]): TargetLine[] {
  const ours = reports.find(({ name }) => name === "embedded");
  const theirs = reports.find(({ name }) => name === "minisearch");
  if (!ours || !theirs) return [];
  return [
    target(
      "suggest p50 against MiniSearch",
      ours.ask.p50Ms / theirs.ask.p50Ms,
      1,
      ours.ask.p50CpuMs / theirs.ask.p50CpuMs,
    ),
    target(
      "suggest p95 against MiniSearch",
      ours.ask.p95Ms / theirs.ask.p95Ms,
      0.25,
      ours.ask.p95CpuMs / theirs.ask.p95CpuMs,
    ),
    target("suggest misses with one slip", 1 - ours.slip, 0.3),
    target("suggest hits with one slip, MiniSearch's against ours", theirs.slip / ours.slip, 1 / 1.5),
    target("suggest misses without a slip", 1 - ours.clean, 0.2),
  ];
}

export function suggestLine({ name, labels, buildMs, ask, clean, slip, load }: SuggestReport): string {
  const right = `right among ten ${clean.toFixed(3)}, with one slip ${slip.toFixed(3)}`;
  const times = `suggest ${timingsText(ask)}`;
  return `${name.padEnd(11)}  ${labels} labels  ${times}  ${right}  build ${(buildMs / 1000).toFixed(1)} s  load ${load.toFixed(1)}`;
}
