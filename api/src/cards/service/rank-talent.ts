import type { OpeningTalentPage, OpeningTalentQuery } from "@tuttu/schema";
import type { z } from "zod";
import type { Context } from "../../app/context.ts";
import { orNotFound } from "../../http/refusal.ts";
import { inTurns, nextTurn, openingVectorOf, tellPair, voiceOf } from "../../matching/index.ts";
import { loadOpenings } from "../../openings/index.ts";
import { rankingIsOn } from "../../programmes/index.ts";
import { requireCapability } from "../../scope/index.ts";
import { blurred } from "../domain/blur.ts";
import type { Card } from "../domain/card.ts";
import { visibleCards } from "../repository/talent.ts";
import { countText } from "../words/words.ts";
import { cardField } from "./card-field.ts";
import { cardReader } from "./card-reader.ts";
import { presentCards } from "./present-cards.ts";
import { tieOf } from "./pseudonyms.ts";
import { spendLooks } from "./spend-looks.ts";
import { talentPage } from "./talent-pages.ts";

/** Ranks that ten pages of any size reach. */
const ranksMax = 1_000;

/**
 * The best people for an opening of the viewer's organisation: scored and explained by their cards alone, so that nothing
 * hidden counts. Equals stand in an order of the organisation's own.
 */
export async function rankTalent(
  ctx: Context,
  openingId: string,
  query: z.infer<typeof OpeningTalentQuery>,
): Promise<z.infer<typeof OpeningTalentPage>> {
  requireCapability(ctx.scope, "talent.read");
  const opening = orNotFound((await loadOpenings(ctx.db, ctx.scope, [openingId])).get(openingId));
  const page = talentPage(ctx, "listOpeningTalent", { openingId }, query);
  const matcher = await ctx.ports.matching();
  const openingVector = await openingVectorOf(ctx, matcher, openingId);
  const isOn = await rankingIsOn(ctx.db, ctx.scope);
  const { index, allowed } = await cardField(ctx, matcher);
  await nextTurn();
  const tie = tieOf(ctx);
  const ranked = isOn
    ? index.top(openingVector, ranksMax, { allow: (id) => allowed.has(id), tie }).map(({ id }) => id)
    : [...allowed]
        .map((id) => [tie(id), id] as const)
        .sort()
        .map(([, id]) => id);
  const ids = ranked.slice(page.begin, page.end);
  await nextTurn();
  const cards = new Map<string, Card>();
  for (const [id, { content }] of await visibleCards(ctx.db, ctx.scope, ids))
    cards.set(id, JSON.parse(content) as Card);
  const shown = ids.filter((id) => cards.has(id));
  const names = await spendLooks(ctx, { ids: shown, kind: "row", purpose: "opening", isQuery: true });
  const talent = await presentCards(ctx, cards, names);
  const reader = await cardReader(ctx);
  const voice = await voiceOf(ctx);
  const items = await inTurns(shown, (id) => {
    const [card, told, candidateVector] = [cards.get(id), talent.get(id), index.vector(id)];
    if (card === undefined || told === undefined || candidateVector === null) return [];
    const facts = reader.facts(card);
    const pair = { facts, evidenceOf: ({ text }: { text: string }) => [text], opening, candidateVector, openingVector };
    return [
      {
        talent: told,
        rank: page.begin + ids.indexOf(id) + 1,
        match: isOn ? tellPair(pair, matcher, "candidates", voice) : null,
      },
    ];
  });
  const total = blurred(allowed.size);
  return {
    items,
    total: { ...total, text: countText(ctx.locale, total) },
    next: page.next(ranked.length),
    weightsVersion: matcher.versions.matcher,
    taxonomyVersion: matcher.versions.taxonomy,
    rankingOff: !isOn,
  };
}
