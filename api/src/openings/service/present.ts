import type { Opening } from "@tuttu/schema";
import type { Context } from "../../app/context.ts";
import type { Db } from "../../database/index.ts";
import { organisationNames } from "../../organisations/index.ts";
import { labelOf } from "../../taxonomy/index.ts";
import type { OpeningRows } from "../domain/aggregate.ts";
import { hintsOf, type Naming, toOpening } from "../domain/to-opening.ts";

/** Labels in the viewer's language and the names of the employers of these openings. */
export async function namingFor(ctx: Context, db: Db, openings: readonly OpeningRows[]): Promise<Naming> {
  const ids = openings.map(({ opening }) => opening.organisation_id);
  const names = await organisationNames(db, ctx.scope, ids);
  return {
    labelOf: labelOf(await ctx.ports.taxonomy(), ctx.locale),
    nameOfOrganisation: (id) => names.get(id) ?? null,
  };
}

/** An opening as this viewer sees it. */
export async function presentOpening(ctx: Context, db: Db, rows: OpeningRows): Promise<Opening> {
  const hints = ctx.scope.capabilities.has("opening.change") ? hintsOf(rows, ctx.locale) : [];
  return toOpening(rows, await namingFor(ctx, db, [rows]), hints);
}
