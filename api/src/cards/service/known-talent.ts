import type { TalentCard } from "@tuttu/schema";
import type { Context } from "../../app/context.ts";
import type { Card } from "../domain/card.ts";
import { candidatesByCodes, codesOf } from "../repository/pseudonyms.ts";
import { visibleCards } from "../repository/talent.ts";
import { presentCards } from "./present-cards.ts";
import { keyVersionOf } from "./pseudonyms.ts";
import { spendLooks } from "./spend-looks.ts";

/**
 * Who is meant by these ids (`tal_…`), of people whom the viewer's organisation was shown and may see now; it counts as
 * no look. Whoever is not published any more or has blocked the organisation is left out like somebody who never was.
 * @returns ids of candidates by the ids asked for
 */
export async function knownTalent(ctx: Context, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const codes = ids.map((id) => id.replace(/^tal_/, ""));
  const found = await candidatesByCodes(ctx.db, ctx.scope, codes, keyVersionOf(ctx));
  const visible = await visibleCards(ctx.db, ctx.scope, [...found.values()]);
  return new Map([...found].filter(([, id]) => visible.has(id)).map(([code, id]) => [`tal_${code}`, id]));
}

/** By which ids the viewer's organisation knows these people; whoever it was never shown is left out. */
export async function talentIdsOf(ctx: Context, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const codes = await codesOf(ctx.db, ctx.scope, ids, keyVersionOf(ctx));
  return new Map([...codes].map(([id, code]) => [id, `tal_${code}`]));
}

/**
 * Cards of these people as rows of a list; each counts against the organisation's budgets and is written down for the
 * person, as a row of a search is. Who may not be seen now is left out.
 * @param purpose what the person reads: why somebody saw them
 * @throws Refusal too-many-requests where the budget does not reach
 */
export async function showTalent(
  ctx: Context,
  ids: readonly string[],
  purpose: string,
): Promise<Map<string, TalentCard>> {
  const cards = new Map<string, Card>();
  for (const [id, { content }] of await visibleCards(ctx.db, ctx.scope, ids))
    cards.set(id, JSON.parse(content) as Card);
  const names = await spendLooks(ctx, { ids: [...cards.keys()], kind: "row", purpose, isQuery: false });
  return presentCards(ctx, cards, names);
}
