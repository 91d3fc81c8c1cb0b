import type { LinkDecisionTakenBack } from "@tuttu/schema";
import { z } from "zod";
import type { Context } from "../../app/context.ts";
import { findEvent, record } from "../../audit/index.ts";
import { notFound } from "../../http/refusal.ts";
import { programmeOf, requireCapability } from "../../scope/index.ts";
import { reopenTexts } from "../repository/write-decision.ts";
import { DecisionDetail, decided, takenBack } from "./decision-events.ts";
import { touchOwners } from "./touch-owners.ts";

const Kind = z.enum(["skill", "occupation"]);

/** Takes a decision back: the words wait again wherever it was written, but for what has been changed since. */
export async function takeBackDecision(ctx: Context, id: string): Promise<z.infer<typeof LinkDecisionTakenBack>> {
  requireCapability(ctx.scope, "linking.decide");
  return ctx.work(async (tx) => {
    const event = await findEvent(tx, ctx.scope, decided, id);
    const waited = DecisionDetail.safeParse(event?.detail);
    if (event === undefined || !waited.success) throw notFound();
    const kind = Kind.parse(event.subjectKind);
    const conceptId = event.subjectId === "none" ? null : event.subjectId;
    const { changed, ...owners } = await reopenTexts(tx, ctx.scope, kind, conceptId, waited.data);
    if (changed > 0) {
      await record(tx, ctx, takenBack, {
        subjectKind: kind,
        subjectId: event.subjectId,
        programmeId: programmeOf(ctx.scope),
        detail: { changed, decision: id },
      });
      await touchOwners(tx, ctx, owners);
    }
    return { changed, candidates: owners.candidates.length, openings: owners.openings.length };
  });
}
