import type { OpeningSummary } from "@tuttu/schema";
import { regionName } from "@tuttu/search";
import type { Context } from "../../app/context.ts";
import type { OpeningRows } from "../domain/aggregate.ts";
import { toSummary } from "../domain/to-opening.ts";
import { namingFor } from "./present.ts";

/** Openings that were loaded within scope, as rows of a list in the viewer's language, by id. */
export async function summariesOf(ctx: Context, rows: readonly OpeningRows[]): Promise<Map<string, OpeningSummary>> {
  const naming = await namingFor(ctx, rows);
  const summaries = rows.map((one) => toSummary(one, naming));
  return new Map(summaries.map((one) => [one.id, { ...one, region: regionName(one.region, ctx.locale) }]));
}
