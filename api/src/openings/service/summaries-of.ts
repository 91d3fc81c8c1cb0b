import type { OpeningSummary } from "@tuttu/schema";
import type { Context } from "../../app/context.ts";
import type { OpeningRows } from "../domain/aggregate.ts";
import { toSummary } from "../domain/to-opening.ts";
import { namingFor } from "./present.ts";

/** Openings that were loaded within scope, as rows of a list in the viewer's language, by id. */
export async function summariesOf(ctx: Context, rows: readonly OpeningRows[]): Promise<Map<string, OpeningSummary>> {
  const naming = await namingFor(ctx, rows);
  return new Map(rows.map((one) => [one.opening.id, toSummary(one, naming)]));
}
