import type { SavedTalentQuery, TalentPage, TalentQuery } from "@tuttu/schema";
import { canonicalRegion } from "@tuttu/search";
import type { z } from "zod";
import type { Context } from "../../app/context.ts";
import { candidateFilterOf, engineFilter } from "../../candidates/index.ts";
import { narrowerSkills } from "../../links/index.ts";
import { findFirst, forgetLost, type Question, searchedFor, wordsOf } from "../../listing/index.ts";
import { findOrganisation } from "../../organisations/index.ts";
import { requireCapability, talentScope } from "../../scope/index.ts";
import { blurred } from "../domain/blur.ts";
import type { Card } from "../domain/card.ts";
import { visibleCards, visibleVersions } from "../repository/talent.ts";
import { countText } from "../words/words.ts";
import { presentCards } from "./present-cards.ts";
import { tieKeyOf } from "./pseudonyms.ts";
import { spendLooks } from "./spend-looks.ts";
import { facetRequests, talentFacetsOf } from "./talent-facets.ts";
import { talentPage } from "./talent-pages.ts";

const narrowerMax = 150;

async function businessIdOf({ db, scope }: Context): Promise<string | null> {
  return (await findOrganisation(db, scope, scope.organisationId ?? ""))?.business_id ?? null;
}

const canonical = (asked: TalentQuery): TalentQuery => ({
  ...asked,
  region: asked.region?.map((name) => canonicalRegion(name, name)),
});

/** The first `most` whom the viewer's organisation may see, and how many there are. */
async function findTalent(ctx: Context, query: TalentQuery, most: number) {
  const taxonomy = await ctx.ports.taxonomy();
  const words = wordsOf(query.q);
  const question: Question = {
    type: "candidate",
    where: engineFilter(candidateFilterOf(query, (id) => narrowerSkills(taxonomy, id, narrowerMax))),
    facets: facetRequests(query),
    sort: "relevance",
    locale: ctx.locale,
    ...(words === undefined ? {} : { text: words }),
  };
  const found = await findFirst(ctx, question, most, {
    scope: talentScope(ctx.scope, tieKeyOf(ctx), await businessIdOf(ctx)),
    visible: async (ids) => new Set((await visibleVersions(ctx.db, ctx.scope, ids)).keys()),
  });
  await forgetLost(ctx, "candidate", found.lost);
  return found;
}

/** Whoever ten pages of any size could show. */
const matchesMax = 1_000;

/**
 * Who matches a search that the viewer keeps. Nobody is shown: it counts as a question against the organisation's
 * budgets, as any search, and as no look at a person.
 * @returns ids of candidates, for counting whom the viewer has not been told of
 * @throws Refusal too-many-requests where the budget does not reach
 */
export async function matchingTalent(ctx: Context, asked: SavedTalentQuery): Promise<readonly string[]> {
  requireCapability(ctx.scope, "talent.read");
  await spendLooks(ctx, { ids: [], kind: "row", purpose: "saved_search", isQuery: true });
  return (await findTalent(ctx, canonical({ ...asked, facets: [], limit: 1 }), matchesMax)).ids;
}

/**
 * People whom employers may find, by their cards: words, filters, facets with blurred counts. The database decides for
 * every row whether the viewer's organisation may see it, and each row counts against its budgets.
 */
export async function listTalent(ctx: Context, asked: TalentQuery): Promise<z.infer<typeof TalentPage>> {
  requireCapability(ctx.scope, "talent.read");
  const { limit, cursor, facets: _facets, ...bound } = asked;
  const page = talentPage(ctx, "listTalent", bound, { limit, cursor });
  const query = canonical(asked);
  const found = await findTalent(ctx, query, page.end + 1);
  const ids = found.ids.slice(page.begin, page.end);
  const cards = new Map<string, Card>();
  for (const [id, { content }] of await visibleCards(ctx.db, ctx.scope, ids))
    cards.set(id, JSON.parse(content) as Card);
  const shown = ids.filter((id) => cards.has(id));
  const names = await spendLooks(ctx, { ids: shown, kind: "row", purpose: "search", isQuery: true });
  const talent = await presentCards(ctx, cards, names);
  const total = blurred(found.answer.total.value);
  return {
    items: shown.flatMap((id) => talent.get(id) ?? []),
    total: { ...total, text: countText(ctx.locale, total) },
    facets: await talentFacetsOf(ctx, query, found.answer.facets),
    next: page.next(found.ids.length),
    searchedFor: searchedFor(query.q, found.answer.corrected),
    degraded: found.answer.degraded,
  };
}
