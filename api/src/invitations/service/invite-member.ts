import type { InviteMember } from "@tuttu/schema";
import type { Context } from "../../app/context.ts";
import { invalid } from "../../http/refusal.ts";
import { findOrganisation } from "../../organisations/index.ts";
import { requireCapability } from "../../scope/index.ts";
import { invitationTexts } from "../domain/invitation-texts.ts";
import { refuseKnown } from "./invite-candidates.ts";
import { planMember } from "./plan-organisations.ts";
import { sendInvitation } from "./send-invitation.ts";

/** Invites a colleague to act for an organisation. @returns the invitation's id */
export async function inviteMember(ctx: Context, input: InviteMember, baseUrl: string): Promise<string> {
  requireCapability(ctx.scope, "invitation.member");
  return ctx.work(async (tx) => {
    const organisation = await findOrganisation(tx, ctx.scope, input.organisationId);
    if (organisation === undefined) throw invalid("/organisationId", invitationTexts[ctx.locale].noOrganisation);
    const email = input.email.toLowerCase();
    const plan = await planMember(ctx, tx, email, organisation);
    if (plan.outcome === "known") throw refuseKnown(ctx, plan.why);
    const draft = {
      kind: "member" as const,
      role: input.role,
      email,
      name: input.name,
      locale: input.locale,
      organisation_id: organisation.id,
      organisationName: organisation.name,
      candidate_id: null,
      renews: plan.renews,
    };
    return sendInvitation(tx, ctx, draft, baseUrl);
  });
}
