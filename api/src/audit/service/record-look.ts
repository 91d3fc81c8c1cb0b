import type { Context } from "../../app/context.ts";
import { insertLook } from "../repository.ts";

/**
 * Writes that somebody looked at a person; the person can read it. Looking at oneself leaves nothing.
 * @param purpose what it was for: an administrator's typed reason, else the operation
 */
export async function recordLook(ctx: Context, candidateId: string, purpose: string): Promise<void> {
  const { actor, programmeId, organisationId, role, accountId } = ctx.scope;
  if (actor.kind === "candidate" || actor.kind === "job" || programmeId === null || role === null) return;
  const reason = actor.kind === "staff" ? actor.reason : null;
  await ctx.work((tx) =>
    insertLook(tx, {
      id: ctx.newId("event"),
      programme_id: programmeId,
      at: ctx.now(),
      account_id: accountId,
      role,
      organisation_id: organisationId,
      candidate_id: candidateId,
      purpose: (reason ?? purpose).slice(0, 500),
    }),
  );
}
