import type { CandidateListQuery, CandidatePage } from "@tuttu/schema";
import type { z } from "zod";
import type { Context } from "../../app/context.ts";
import { cutPage } from "../../http/cursor.ts";
import { requireCapability } from "../../scope/index.ts";
import { toSummary } from "../domain/summary.ts";
import { loadSummaries } from "../repository/load.ts";
import { pageByName } from "../repository/name-order.ts";
import { namingFor } from "./present.ts";

export async function listCandidates(ctx: Context, query: CandidateListQuery): Promise<z.infer<typeof CandidatePage>> {
  requireCapability(ctx.scope, "candidate.read");
  const cursors = ctx.cursors("listCandidates", query);
  const found = await pageByName(ctx.db, ctx.scope, cursors.open(query.cursor), query.limit + 1);
  const { items, next } = cutPage(found, query.limit, cursors, ({ name_key, id }) => [name_key, id]);
  const rows = await loadSummaries(
    ctx.db,
    ctx.scope,
    items.map(({ id }) => id),
  );
  const naming = await namingFor(
    ctx,
    [...rows.values()].map(({ candidate }) => candidate),
  );
  const today = ctx.now().slice(0, 10);
  return {
    items: items.flatMap(({ id }) => {
      const one = rows.get(id);
      return one === undefined ? [] : [toSummary(one, naming, today)];
    }),
    total: { value: rows.size, relation: "gte" },
    facets: [],
    next,
    searchedFor: null,
    degraded: false,
  };
}
