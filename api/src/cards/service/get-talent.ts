import type { TalentCard } from "@tuttu/schema";
import type { Context } from "../../app/context.ts";
import { orNotFound } from "../../http/refusal.ts";
import { requireCapability } from "../../scope/index.ts";
import type { Card } from "../domain/card.ts";
import { candidateByCode } from "../repository/pseudonyms.ts";
import { visibleCards } from "../repository/talent.ts";
import { presentCards } from "./present-cards.ts";
import { keyVersionOf } from "./pseudonyms.ts";
import { spendLooks } from "./spend-looks.ts";

const codeOf = (id: string): string => id.replace(/^tal_/, "");

/**
 * A card that the viewer's organisation was shown before. Whoever is not published any more, or has blocked the
 * organisation, is answered like somebody who never was.
 */
export async function getTalent(ctx: Context, id: string): Promise<TalentCard> {
  requireCapability(ctx.scope, "talent.read");
  const candidateId = orNotFound(await candidateByCode(ctx.db, ctx.scope, codeOf(id), keyVersionOf(ctx)));
  const { content } = orNotFound((await visibleCards(ctx.db, ctx.scope, [candidateId])).get(candidateId));
  const names = await spendLooks(ctx, { ids: [candidateId], kind: "card", purpose: "card", isQuery: false });
  const told = await presentCards(ctx, new Map([[candidateId, JSON.parse(content) as Card]]), names);
  return orNotFound(told.get(candidateId));
}
