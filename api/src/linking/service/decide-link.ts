import type { LinkDecision, LinkDecisionAnswer } from "@tuttu/schema";
import type { z } from "zod";
import type { Context } from "../../app/context.ts";
import { record } from "../../audit/index.ts";
import { invalid, notFound } from "../../http/refusal.ts";
import { programmeOf, requireCapability } from "../../scope/index.ts";
import { ownersOfText } from "../repository/open-texts.ts";
import { writeDecision } from "../repository/write-decision.ts";
import { decided } from "./decision-events.ts";
import { touchOwners } from "./touch-owners.ts";

/** One decision for all places where the same words stand: they mean this concept, or none. */
export async function decideLink(
  ctx: Context,
  { kind, textKey, conceptId }: z.infer<typeof LinkDecision>,
): Promise<z.infer<typeof LinkDecisionAnswer>> {
  requireCapability(ctx.scope, "linking.decide");
  const taxonomy = await ctx.ports.taxonomy();
  const numbers = kind === "skill" ? taxonomy.skillNumber : taxonomy.occupationNumber;
  if (conceptId !== null && !numbers.has(conceptId)) {
    throw invalid("/conceptId", `is no ${kind} of the taxonomy in force`);
  }
  return ctx.work(async (tx) => {
    const owners = await ownersOfText(tx, ctx.scope, kind, textKey);
    if (owners.candidates.length + owners.openings.length === 0) throw notFound();
    const waited = await writeDecision(tx, kind, { textKey, conceptId }, owners);
    const changed = waited.proposed.length + waited.unlinked.length;
    const id = await record(tx, ctx, decided, {
      subjectKind: kind,
      subjectId: conceptId ?? "none",
      programmeId: programmeOf(ctx.scope),
      detail: { changed, ...waited },
    });
    await touchOwners(tx, ctx, owners);
    return { id, changed, candidates: owners.candidates.length, openings: owners.openings.length };
  });
}
