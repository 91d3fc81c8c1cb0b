import type { Opening } from "@tuttu/schema";
import { regionName } from "@tuttu/search";
import type { Context } from "../../app/context.ts";
import { organisationsInShort } from "../../organisations/index.ts";
import { labelOf } from "../../taxonomy/index.ts";
import type { OpeningRows } from "../domain/aggregate.ts";
import { hintsOf, type Naming, toOpening } from "../domain/to-opening.ts";
import { missingToPublish } from "./require-publishable.ts";

/** Labels in the viewer's language and the names of the employers of these openings. Outside of a unit of work. */
export async function namingFor(ctx: Context, openings: readonly OpeningRows[]): Promise<Naming> {
  const ids = openings.map(({ opening }) => opening.organisation_id);
  const organisations = await organisationsInShort(ctx.db, ctx.scope, ids);
  return {
    labelOf: labelOf(await ctx.ports.taxonomy(), ctx.locale),
    organisationOf: (id) => organisations.get(id),
  };
}

/** An opening as this viewer sees it. Outside of a unit of work. */
export async function presentOpening(ctx: Context, rows: OpeningRows): Promise<Opening> {
  const hints = ctx.scope.capabilities.has("opening.change") ? hintsOf(rows, ctx.locale) : [];
  const missing = missingToPublish(ctx, rows);
  const opening = toOpening(rows, await namingFor(ctx, [rows]), { hints, missing });
  return { ...opening, region: regionName(opening.region, ctx.locale) };
}
