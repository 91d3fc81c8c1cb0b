import type { CandidateCard, CandidateCardQuery } from "@tuttu/schema";
import { regionName } from "@tuttu/search";
import type { z } from "zod";
import type { Context } from "../../app/context.ts";
import { recordLook } from "../../audit/index.ts";
import { type CandidateRows, loadCandidates } from "../../candidates/index.ts";
import { isFoundByEmployers } from "../../consent/index.ts";
import { orNotFound } from "../../http/refusal.ts";
import { languageName } from "../../names/index.ts";
import { findOrganisation } from "../../organisations/index.ts";
import { requireCapability } from "../../scope/index.ts";
import { coarsen, type Population, populationOf, sharedBy } from "../domain/coarsen.ts";
import { mintCard } from "../domain/mint.ts";
import { toldCard } from "../domain/told-card.ts";
import { traitsOf } from "../domain/traits.ts";
import { type Rarity, raritiesOf } from "../domain/warnings.ts";
import { skillHolders, skillKey } from "../repository/skill-holders.ts";
import { cardWords, experienceText } from "../words/words.ts";
import { nearnessIn } from "./card-reader.ts";
import { iscoIn } from "./note-traits.ts";
import { peopleOf } from "./population.ts";
import { cardNaming } from "./present-cards.ts";

type Preview = z.infer<typeof CandidateCard>;

async function stateFor(
  ctx: Context,
  rows: CandidateRows,
  organisation: string | undefined,
): Promise<Preview["state"]> {
  if (organisation !== undefined) {
    const { business_id } = orNotFound(await findOrganisation(ctx.db, ctx.scope, organisation));
    if (rows.blocked.some((one) => one.business_id === business_id)) return "blocked";
  }
  const { state, search_status } = rows.candidate;
  if (isFoundByEmployers(state, search_status)) return "shown";
  return state === "published" ? "not_now" : "not_published";
}

/** Skills on the card that fewer than five people have on theirs. */
async function rareSkills(ctx: Context, rows: CandidateRows): Promise<Rarity[]> {
  const onCard = rows.skills.filter(({ on_card }) => on_card === 1);
  const holders = await skillHolders(ctx.db, rows.candidate.programme_id, onCard.map(skillKey));
  return onCard
    .filter((skill) => (holders.get(skillKey(skill)) ?? 0) < sharedBy)
    .map(({ text }) => ({ field: "skill", value: text }));
}

/** Exactly what employers see of a person, or would see, with what few people share. A look of staff stays written. */
export async function previewCard(
  ctx: Context,
  id: string,
  { organisation }: z.infer<typeof CandidateCardQuery>,
): Promise<Preview> {
  requireCapability(ctx.scope, "candidate.read");
  const rows = orNotFound((await loadCandidates(ctx.db, ctx.scope, [id])).get(id));
  const state = await stateFor(ctx, rows, organisation);
  const todayOn = ctx.now().slice(0, 10);
  const traits = traitsOf(rows, await iscoIn(ctx), todayOn);
  const others = (await peopleOf(ctx, rows.candidate.programme_id)).filter((one) => one.id !== id);
  const population: Population = populationOf([traits, ...others.map((one) => one.traits)], await nearnessIn(ctx));
  const shown = coarsen(traits, population);
  const card = mintCard({ rows, traits, shown, todayOn });
  const naming = await cardNaming(ctx, [card]);
  const mates = [traits, ...others.map((one) => one.traits)].filter(({ region }) => region === traits.region).length;
  const rare = [...raritiesOf(traits, shown, mates >= sharedBy), ...(await rareSkills(ctx, rows))];
  const { locale } = ctx;
  const named = ({ field, value }: Rarity): string => {
    if (field === "region" || field === "region_trade") return regionName(value, locale);
    if (field === "occupation") return naming.labelOf(value) ?? value;
    if (field === "language") return languageName(locale, value);
    if (field === "experience") return experienceText(locale, value);
    return field === "start" ? new Intl.DateTimeFormat(locale, { dateStyle: "long" }).format(new Date(value)) : value;
  };
  await recordLook(ctx, id, "card preview");
  return {
    state,
    card: toldCard(card, naming),
    warnings: rare.map((one) => {
      const value = named(one);
      return { field: one.field, value, text: cardWords(locale).warning[one.field].replace("{value}", value) };
    }),
  };
}
