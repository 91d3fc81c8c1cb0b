import type { LinkDecision, LinkDecisionAnswer } from "@tuttu/schema";
import type { z } from "zod";
import type { Context } from "../../app/context.ts";
import { record } from "../../audit/index.ts";
import { invalid, notFound } from "../../http/refusal.ts";
import { enqueue } from "../../jobs/index.ts";
import { programmeOf, requireCapability } from "../../scope/index.ts";
import { ownersOfText, writeDecision } from "../repository/open-texts.ts";

/** One decision for all places where the same words stand: they mean this concept, or none. */
export async function decideLink(
  ctx: Context,
  { kind, textKey, conceptId }: z.infer<typeof LinkDecision>,
): Promise<z.infer<typeof LinkDecisionAnswer>> {
  requireCapability(ctx.scope, "linking.decide");
  const taxonomy = await ctx.ports.taxonomy();
  const numbers = kind === "skill" ? taxonomy.skillNumber : taxonomy.occupationNumber;
  if (conceptId !== null && !numbers.has(conceptId)) {
    throw invalid("/conceptId", `This is no ${kind} of the taxonomy in force.`);
  }
  return ctx.work(async (tx) => {
    const owners = await ownersOfText(tx, ctx.scope, kind, textKey);
    if (owners.candidates.length + owners.openings.length === 0) throw notFound();
    const decision = { textKey, conceptId, at: ctx.now(), by: ctx.scope.accountId };
    const written = await writeDecision(tx, ctx.scope, kind, decision, owners);
    await record(tx, ctx, "link.decided", {
      subjectKind: kind,
      subjectId: conceptId ?? "none",
      programmeId: programmeOf(ctx.scope),
      detail: { changed: written.changed },
    });
    await enqueue(
      tx,
      ctx,
      ...written.owners.map(({ owner, id, version }) => ({
        topic: owner,
        subjectId: id,
        operation: "put" as const,
        version,
      })),
    );
    return { changed: written.changed, candidates: owners.candidates.length, openings: owners.openings.length };
  });
}
