import type { CandidateSummary } from "@tuttu/schema";
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
  return new Map(rows.map((one) => [one.candidate.id, toSummary(one, naming, today)]));
}
