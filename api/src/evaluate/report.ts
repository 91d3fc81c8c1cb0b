import { targets } from "./targets.ts";

type Figures = Readonly<Partial<Record<string, number>>>;

/** A task's figures in the shape that tables and JSON are made of. */
export interface TaskReport {
  readonly task: string;
  readonly queries: number;
  readonly metrics: Figures | null;
  readonly baselines: Readonly<Partial<Record<string, Figures>>>;
  /** Figures of groups of queries, e.g. by language of the profile. */
  readonly groups: Readonly<Record<string, Figures>>;
}

const figure = (value: number | undefined): string => (value === undefined ? "    –" : value.toFixed(3));

function mark(task: string, metric: string, value: number): string {
  const target = targets.get(task)?.find((one) => one.metric === metric);
  if (target === undefined) return "";
  const rounded = Math.round(value * 1000) / 1000;
  const verdict = rounded >= target.aim ? "aim reached" : rounded >= target.reach ? "reached" : "BELOW";
  return `${verdict} (reach ${target.reach}, aim ${target.aim})`;
}

/** A table of one task: ours beside each baseline, a line per metric. */
export function taskTable({ task, queries, metrics, baselines, groups }: TaskReport): string[] {
  const head = `${task}  ${queries} queries`;
  if (metrics === null) return [head, "  no answers in the folder: predicted only", ""];
  const others = Object.keys(baselines);
  const width = Math.max(8, ...others.map((name) => name.length));
  const columns = ["Tuttu", ...others].map((name) => name.padStart(width)).join(" ");
  const lines = Object.entries(metrics).map(([metric, value]) => {
    const cells = [value, ...others.map((name) => baselines[name]?.[metric])].map((one) => figure(one).padStart(width));
    return `  ${metric.padEnd(8)}${cells.join(" ")}  ${value === undefined ? "" : mark(task, metric, value)}`.trimEnd();
  });
  const grouped = Object.entries(groups).map(
    ([group, figures]) =>
      `  ${group.padEnd(8)}${Object.entries(figures)
        .map(([metric, value]) => `${metric} ${figure(value)}`)
        .join("  ")}`,
  );
  return [head, `  ${"".padEnd(8)}${columns}`, ...lines, ...grouped, ""];
}

/** The targets of a task with what was reached, for programs. */
export const verdicts = ({ task, metrics }: TaskReport) =>
  (targets.get(task) ?? []).map(({ metric, reach, aim }) => {
    const value = metrics?.[metric];
    return { metric, reach, aim, value: value ?? null, reached: value !== undefined && value >= reach - 5e-4 };
  });
