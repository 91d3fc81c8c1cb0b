import type { OrganisationListQuery, OrganisationPage } from "@tuttu/schema";
import type { z } from "zod";
import type { Context } from "../../app/context.ts";
import { cutPage } from "../../http/cursor.ts";
import { namePatterns } from "../../names/index.ts";
import { requireCapability } from "../../scope/index.ts";
import { toOrganisation } from "../domain/columns.ts";
import { countOrganisations, openOpenings, pageOfOrganisations } from "../repository.ts";

type Query = z.infer<typeof OrganisationListQuery>;

/** Employers by name or by last change; words find the beginnings of words of the name. */
export async function listOrganisations(ctx: Context, query: Query): Promise<z.infer<typeof OrganisationPage>> {
  requireCapability(ctx.scope, "organisation.read");
  const cursors = ctx.cursors("listOrganisations", query);
  const filter = { state: query.state, sort: query.sort, patterns: namePatterns(query.q ?? "") };
  const position = cursors.open(query.cursor);
  const rows = await pageOfOrganisations(ctx.db, ctx.scope, filter, position, query.limit + 1);
  const { items, next } = cutPage(rows, query.limit, cursors, (row) => [
    query.sort === "name" ? row.name_key : row.updated_at,
    row.id,
  ]);
  const open = await openOpenings(
    ctx.db,
    ctx.scope,
    items.map(({ id }) => id),
  );
  const value = await countOrganisations(ctx.db, ctx.scope, filter);
  return {
    items: items.map((row) => toOrganisation(row, open.get(row.id) ?? 0)),
    total: { value, relation: "eq" },
    next,
  };
}
