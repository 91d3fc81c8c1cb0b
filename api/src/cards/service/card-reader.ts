import { type CandidateVector, closeness, encodeCandidate, inferCandidate, type Taxonomy } from "@tuttu/search";
import type { Context } from "../../app/context.ts";
import type { Card } from "../domain/card.ts";
import { CardReader } from "../domain/card-facts.ts";
import type { Nearness } from "../domain/rare-sets.ts";

let known: { readonly taxonomy: Taxonomy; readonly reader: CardReader } | undefined;

/** What turns cards into facts by the classification in force; laid out once for each. */
export async function cardReader(ctx: Context): Promise<CardReader> {
  const taxonomy = await ctx.ports.taxonomy();
  if (known?.taxonomy !== taxonomy) known = { taxonomy, reader: new CardReader(taxonomy) };
  return known.reader;
}

/** How close occupations are by the classification in force. */
export async function nearnessIn(ctx: Context): Promise<Nearness> {
  const { model } = await ctx.ports.matching();
  const numberOf = (id: string): number => model.taxonomy.occupationNumber.get(id) ?? -1;
  return (one, other) => closeness(model.closeness, numberOf(one), numberOf(other));
}

/** Raised where cards are minted or read differently, so that all of them are made anew. */
const cardForm = 3;

/** By what vectors of cards are made now. */
export async function madeWith(ctx: Context): Promise<string> {
  const { taxonomy, stored } = (await ctx.ports.matching()).versions;
  return `${taxonomy} ${stored} ${cardForm}`;
}

/** Works out what matching makes of a card alone, as it is stored. */
export async function vectorMaker(ctx: Context): Promise<(card: Card) => string> {
  const { model, versions } = await ctx.ports.matching();
  const reader = await cardReader(ctx);
  return (card) => {
    const vector: CandidateVector = inferCandidate(reader.facts(card), model);
    const bytes = encodeCandidate(vector, { taxonomyVersion: versions.taxonomy, weightsVersion: versions.matcher });
    return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("base64");
  };
}
