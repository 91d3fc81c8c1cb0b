import { matchFactors, type ScoringVersion } from "@tuttu/schema";
import type { z } from "zod";
import type { Context } from "../../app/context.ts";
import { requireCapability } from "../../scope/index.ts";
import { say } from "../words/words.ts";

/** The numbers of a tree of weights by their path, e.g. `directions.candidates.skillsFloor`. */
function flat(value: unknown, path: readonly string[] = []): [string, number][] {
  if (typeof value === "number") return [[path.join("."), value]];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) => flat(inner, [...path, name]));
}

/** How the scoring in force works: its factors in words, every weight, and what never enters. */
export async function scoringVersion(ctx: Context): Promise<z.infer<typeof ScoringVersion>> {
  requireCapability(ctx.scope, "taxonomy.read");
  const { model } = await ctx.ports.matching();
  return {
    weightsVersion: model.weights.version,
    factors: matchFactors.map((factor) => ({
      factor,
      label: say(ctx.locale, `part.${factor}`),
      text: say(ctx.locale, `factor.${factor}`),
    })),
    weights: Object.fromEntries(flat(model.weights)),
    neverUsed: say(ctx.locale, "never").split("|"),
  };
}
