import type { OpeningListQuery, OpeningPage } from "@tuttu/schema";
import type { z } from "zod";
import type { Context } from "../../app/context.ts";
import { cutPage } from "../../http/cursor.ts";
import { requireCapability } from "../../scope/index.ts";
import { toSummary } from "../domain/to-opening.ts";
import { loadOpenings } from "../repository/load.ts";
import { pageByTitle } from "../repository/title-order.ts";
import { namingFor } from "./present.ts";

export async function listOpenings(ctx: Context, query: OpeningListQuery): Promise<z.infer<typeof OpeningPage>> {
  requireCapability(ctx.scope, "opening.read");
  const cursors = ctx.cursors("listOpenings", query);
  const found = await pageByTitle(ctx.db, ctx.scope, cursors.open(query.cursor), query.limit + 1);
  const { items, next } = cutPage(found, query.limit, cursors, ({ title_key, id }) => [title_key, id]);
  const rows = await loadOpenings(
    ctx.db,
    ctx.scope,
    items.map(({ id }) => id),
  );
  const naming = await namingFor(ctx, [...rows.values()]);
  return {
    items: items.flatMap(({ id }) => {
      const one = rows.get(id);
      return one === undefined ? [] : [toSummary(one, naming)];
    }),
    total: { value: rows.size, relation: "gte" },
    facets: [],
    next,
    searchedFor: null,
    degraded: false,
  };
}
