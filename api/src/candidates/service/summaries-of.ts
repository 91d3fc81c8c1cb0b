import type { CandidateSummary } from "@tuttu/schema";
import { regionName } from "@tuttu/search";
import type { Context } from "../../app/context.ts";
import { type SummaryRows, toSummary } from "../domain/summary.ts";
import { namingFor } from "./present.ts";

/** Candidates that were loaded within scope, as rows of a list in the viewer's language, by id. */
export async function summariesOf(ctx: Context, rows: readonly SummaryRows[]): Promise<Map<string, CandidateSummary>> {
  const naming = await namingFor(
    ctx,
    rows.map(({ candidate }) => candidate),
  );
  const today = ctx.now().slice(0, 10);
  const summaries = rows.map((one) => toSummary(one, naming, today));
  return new Map(summaries.map((one) => [one.id, { ...one, region: regionName(one.region, ctx.locale) }]));
}
