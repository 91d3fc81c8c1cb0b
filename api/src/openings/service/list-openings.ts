import type { OpeningListQuery, OpeningPage } from "@tuttu/schema";
import { canonicalRegion } from "@tuttu/search";
import type { z } from "zod";
import type { Context } from "../../app/context.ts";
import { cutPage } from "../../http/index.ts";
import { narrowerSkills } from "../../links/index.ts";
import { findAll, findPage, forgetLost, type Question, searchedFor, wordsOf } from "../../listing/index.ts";
import { requireCapability } from "../../scope/index.ts";
import { engineFilter } from "../domain/list-filter.ts";
import { closingIds } from "../repository/find.ts";
import { loadOpenings } from "../repository/load.ts";
import { pageByLastDay, visibleOpenings } from "../repository/order.ts";
import { facetRequests, openingFacetsOf } from "./facet-specs.ts";
import { summariesOf } from "./summaries-of.ts";

const narrowerMax = 150;
/** The title is the headline of an opening, so its order is the engine's order of names. */
const sorts = { relevance: "relevance", title: "name", updated: "newest", closes: "relevance" } as const;

async function questionOf(ctx: Context, query: OpeningListQuery): Promise<Question> {
  const taxonomy = await ctx.ports.taxonomy();
  const words = wordsOf(query.q);
  const chosen = [
    ...(query.closesBy === undefined
      ? []
      : [await closingIds(ctx.db, ctx.scope, ctx.now().slice(0, 10), query.closesBy)]),
    ...(query.match === undefined ? [] : [await weakIds(ctx)]),
  ];
  const own = ctx.scope.desk === "employer" ? ctx.scope.organisationId : null;
  return {
    type: "opening",
    where: engineFilter(query, (id) => narrowerSkills(taxonomy, id, narrowerMax), own, chosen),
    facets: facetRequests(ctx, query),
    sort: query.sort === undefined ? (words ? "relevance" : "newest") : sorts[query.sort],
    locale: ctx.locale,
    ...(words === undefined ? {} : { text: words }),
  };
}

/** How well an opening is met is for those who may see the candidates. */
async function weakIds(ctx: Context): Promise<readonly string[]> {
  requireCapability(ctx.scope, "match.candidates");
  return ctx.ports.weakOpenings(ctx);
}

async function pageOf(ctx: Context, query: OpeningListQuery, question: Question) {
  const cursors = ctx.cursors("listOpenings", query);
  const position = cursors.open(query.cursor);
  const visible = (ids: readonly string[]) => visibleOpenings(ctx.db, ctx.scope, ids, query.state);
  if (query.sort === "closes") {
    const { answer } = await findPage(ctx, question, { size: 0, after: null }, visible);
    const ids = await findAll(ctx, question);
    const rows = await pageByLastDay(ctx.db, ctx.scope, ids, position, query.limit + 1);
    const { items, next } = cutPage(rows, query.limit, cursors, ({ id, closing }) => [closing, id]);
    return { ids: items.map(({ id }) => id), lost: [], next, answer };
  }
  const [after = null] = (position ?? []) as readonly [(string | null)?];
  const found = await findPage(ctx, question, { size: query.limit, after }, visible);
  return { ...found, next: found.next === null ? null : cursors.seal([found.next]) };
}

/**
 * Openings within the viewer's reach: staff those of the programme, members their organisation's, candidates what is
 * published to them. The database decides for every row whether it may be shown.
 */
export async function listOpenings(ctx: Context, asked: OpeningListQuery): Promise<z.infer<typeof OpeningPage>> {
  requireCapability(ctx.scope, "opening.read");
  const query = { ...asked, region: asked.region?.map((name) => canonicalRegion(name, name)) };
  const question = await questionOf(ctx, query);
  const { ids, lost, next, answer } = await pageOf(ctx, query, question);
  await forgetLost(ctx, "opening", lost);
  const rows = await loadOpenings(ctx.db, ctx.scope, ids);
  const summaries = await summariesOf(ctx, [...rows.values()]);
  return {
    items: ids.flatMap((id) => summaries.get(id) ?? []),
    total: {
      value: answer.total.value - lost.length,
      relation: lost.length > 0 || answer.tooDeep ? "gte" : answer.total.relation,
    },
    facets: await openingFacetsOf(ctx, query, answer.facets),
    next,
    searchedFor: searchedFor(query.q, answer.corrected),
    degraded: answer.degraded,
  };
}
