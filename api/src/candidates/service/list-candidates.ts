import type { CandidateListQuery, CandidatePage } from "@tuttu/schema";
import { canonicalRegion } from "@tuttu/search";
import type { z } from "zod";
import type { Context } from "../../app/context.ts";
import { recordLooks } from "../../audit/index.ts";
import { narrowerSkills } from "../../links/index.ts";
import { forgetLost, type Question, searchedFor, wordsOf } from "../../listing/index.ts";
import { requireCapability } from "../../scope/index.ts";
import { engineFilter, filterOf } from "../domain/list-filter.ts";
import { idsSince } from "../repository/find.ts";
import { loadSummaries } from "../repository/load.ts";
import { candidateFacetsOf, facetRequests } from "./facet-specs.ts";
import { type Listed, listByName, listFound, listOwn } from "./list-pages.ts";
import { summariesOf } from "./summaries-of.ts";

const narrowerMax = 150;
const sorts = { relevance: "relevance", updated: "newest", available: "start" } as const;

/**
 * Candidates within the viewer's reach. Words are looked for in profiles and, first of all, in names; the database
 * decides for every row whether it may be shown.
 */
export async function listCandidates(ctx: Context, asked: CandidateListQuery): Promise<z.infer<typeof CandidatePage>> {
  requireCapability(ctx.scope, "candidate.read");
  const query = { ...asked, region: asked.region?.map((name) => canonicalRegion(name, name)) };
  const taxonomy = await ctx.ports.taxonomy();
  const filter = filterOf(query, (id) => narrowerSkills(taxonomy, id, narrowerMax));
  const newIds = query.newSince === undefined ? undefined : await idsSince(ctx.db, ctx.scope, query.newSince);
  const words = wordsOf(query.q);
  const question: Question = {
    type: "candidate",
    where: engineFilter(filter, newIds),
    facets: facetRequests(query),
    sort: query.sort === undefined || query.sort === "name" ? (words ? "relevance" : "newest") : sorts[query.sort],
    locale: ctx.locale,
    ...(words === undefined ? {} : { text: words }),
  };
  const list = ctx.scope.desk === "candidate" ? listOwn : query.sort === "name" ? listByName : listFound;
  const listed: Listed = await list(ctx, query, { filter, question });
  await forgetLost(ctx, "candidate", listed.lost);
  const rows = await loadSummaries(ctx.db, ctx.scope, listed.ids);
  const summaries = await summariesOf(ctx, [...rows.values()]);
  await recordLooks(ctx, [...summaries.keys()], "list");
  return {
    items: listed.ids.flatMap((id) => summaries.get(id) ?? []),
    total: listed.total,
    facets: listed.answer === null ? [] : await candidateFacetsOf(ctx, query, listed.answer.facets),
    next: listed.next,
    searchedFor: searchedFor(query.q, listed.answer?.corrected ?? []),
    degraded: listed.answer?.degraded ?? false,
  };
}
