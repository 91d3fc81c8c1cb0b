import { createRequire } from "node:module";
import { cruise, type ICruiseResult, type IFlattenedRuleSet } from "dependency-cruiser";
import { foundations, rooms } from "./house.ts";
import { house } from "./sources.ts";
import type { Breach } from "./verdict.ts";

const config = createRequire(import.meta.url)("../../.dependency-cruiser.cjs") as {
  forbidden: IFlattenedRuleSet["forbidden"];
  options: Record<string, unknown>;
};

let cruised: Promise<ICruiseResult> | undefined;

/** All five rooms, read once: modules with what they import, and the broken rules. */
export const cruiseHouse = (): Promise<ICruiseResult> => {
  cruised ??= cruise([...rooms], {
    baseDir: house,
    ruleSet: { forbidden: config.forbidden ?? [] },
    validate: true,
    ...config.options,
  }).then(({ output }) => {
    if (typeof output === "string") throw new Error("dependency-cruiser answered with text");
    return output;
  });
  return cruised;
};

export type Edge = { from: string; to: string };

export const edgesOf = ({ modules }: ICruiseResult): Edge[] =>
  modules.flatMap((module) => module.dependencies.map(({ resolved }) => ({ from: module.source, to: resolved })));

/** Broken rules whose names begin with the law's number. */
export const breachesOf = ({ summary }: ICruiseResult, law: string): Breach[] =>
  summary.violations
    .filter(({ rule }) => rule.name.startsWith(`${law}-`))
    .map(({ from, to, rule }) => ({ file: from, what: `imports ${to} (${rule.name})` }));

const sliceOf = (path: string): string | undefined => {
  const name = /^api\/src\/([^/]+)\//.exec(path)?.[1];
  return name === undefined || (foundations as readonly string[]).includes(name) ? undefined : name;
};

/** Each cycle of slices once, as `a -> b -> a`, beginning at its first name. */
export const sliceCycles = (edges: readonly Edge[]): string[] => {
  const uses = new Map<string, Set<string>>();
  for (const edge of edges) {
    const [from, to] = [sliceOf(edge.from), sliceOf(edge.to)];
    if (from === undefined || to === undefined || from === to || edge.from.endsWith(".test.ts")) continue;
    uses.set(from, (uses.get(from) ?? new Set()).add(to));
  }
  const cycles = new Set<string>();
  const walk = (first: string, trail: readonly string[]): void => {
    for (const next of uses.get(trail.at(-1) ?? first) ?? []) {
      if (next === first) cycles.add([...trail, first].join(" -> "));
      else if (next > first && !trail.includes(next)) walk(first, [...trail, next]);
    }
  };
  for (const first of uses.keys()) walk(first, [first]);
  return [...cycles].sort();
};
