import type { SuggestReport } from "./run-suggest.ts";
import { type TargetLine, target } from "./target.ts";

export function suggestTargets(reports: readonly SuggestReport[]): TargetLine[] {
  const ours = reports.find(({ name }) => name === "embedded");
  const theirs = reports.find(({ name }) => name === "minisearch");
  if (!ours || !theirs) return [];
  return [
    target("suggest p50 against MiniSearch", ours.p50Ms / theirs.p50Ms, 1),
    target("suggest p95 against MiniSearch", ours.p95Ms / theirs.p95Ms, 0.25),
    target("suggest misses with one slip", 1 - ours.slip, 0.3),
    target("suggest hits with one slip, MiniSearch's against ours", theirs.slip / ours.slip, 1 / 1.5),
    target("suggest misses without a slip", 1 - ours.clean, 0.2),
  ];
}

export function suggestLine({ name, labels, buildMs, p50Ms, p95Ms, clean, slip, load }: SuggestReport): string {
  const times = `suggest p50 ${p50Ms.toFixed(2)} ms  p95 ${p95Ms.toFixed(2)} ms`;
  const right = `right among ten ${clean.toFixed(3)}, with one slip ${slip.toFixed(3)}`;
  return `${name.padEnd(11)}  ${labels} labels  ${times}  ${right}  build ${(buildMs / 1000).toFixed(1)} s  load ${load.toFixed(1)}`;
}
