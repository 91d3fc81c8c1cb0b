import type { TalentCard } from "@tuttu/schema";
import { regionName } from "@tuttu/search";
import type { Context } from "../../app/context.ts";
import { languageName } from "../../names/index.ts";
import { groupNames, labelOf } from "../../taxonomy/index.ts";
import type { Card } from "../domain/card.ts";
import { type CardNaming, groupsOf, toldCard } from "../domain/told-card.ts";
import type { Pseudonym } from "./pseudonyms.ts";

/** Names in the viewer's language for what these cards tell by codes. Outside of a unit of work. */
export async function cardNaming(ctx: Context, cards: readonly Card[]): Promise<CardNaming> {
  const groups = await groupNames(ctx.db, "occupation", cards.flatMap(groupsOf), ctx.locale);
  return {
    labelOf: labelOf(await ctx.ports.taxonomy(), ctx.locale),
    groupOf: (code) => groups.get(code) ?? code,
    languageOf: (tag) => languageName(ctx.locale, tag),
    regionOf: (region) => regionName(region, ctx.locale),
    eitherOf: (things) => new Intl.ListFormat(ctx.locale, { type: "disjunction" }).format(things),
  };
}

/** Cards by the names under which the viewer's organisation knows these people; whoever has none is left out. */
export async function presentCards(
  ctx: Context,
  cards: ReadonlyMap<string, Card>,
  names: ReadonlyMap<string, Pseudonym>,
): Promise<Map<string, TalentCard>> {
  const naming = await cardNaming(ctx, [...cards.values()]);
  const told = new Map<string, TalentCard>();
  for (const [id, card] of cards) {
    const name = names.get(id);
    if (name !== undefined) told.set(id, { ...name, ...toldCard(card, naming) });
  }
  return told;
}
