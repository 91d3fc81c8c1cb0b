import { timingsText } from "../figures/stopwatch.ts";
import { type TargetLine, target } from "../figures/target.ts";
import type { ChangesReport } from "./run-changes.ts";

const searchableMsMost = 5;
const holdMsMost = 50;

export function changesTargets(reports: readonly ChangesReport[]): TargetLine[] {
  return reports.flatMap(({ documents, oneChange, holdsMs }) => [
    target(`one change searchable at ${documents}, p95 in ms`, oneChange.p95Ms, searchableMsMost),
    ...Object.entries(holdsMs).map(([work, ms]) =>
      target(`longest turn of ${work} at ${documents}, in ms`, ms, holdMsMost),
    ),
  ]);
}

export function changesLine({ documents, oneChange, holdsMs, load }: ChangesReport): string {
  const holds = Object.entries(holdsMs).map(([work, ms]) => `${work} ${ms.toFixed(1)} ms`);
  return [
    "changes".padEnd(11),
    String(documents).padStart(9),
    `one searchable ${timingsText(oneChange)}`,
    `longest turn: ${holds.join(", ")}`,
    `load ${load.toFixed(1)}`,
  ].join("  ");
}
