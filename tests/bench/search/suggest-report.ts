import { ratios, timingsText } from "../figures/stopwatch.ts";
import { type TargetLine, target } from "../figures/target.ts";
import type { SuggestReport } from "./run-suggest.ts";

export function suggestTargets(reports: readonly SuggestReport[]): TargetLine[] {
  const ours = reports.find(({ name }) => name === "embedded");
  const theirs = reports.find(({ name }) => name === "minisearch");
  if (!ours || !theirs) return [];
  const [p50, p95] = [ratios(ours.ask, theirs.ask, "p50"), ratios(ours.ask, theirs.ask, "p95")];
  return [
    target("suggest p50 against MiniSearch", p50.waited, 1, p50.processor),
    target("suggest p95 against MiniSearch", p95.waited, 0.25, p95.processor),
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
