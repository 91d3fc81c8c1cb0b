import type { InviteOrganisation } from "@tuttu/schema";
import type { Context } from "../../app/context.ts";
import type { Tx } from "../../database/index.ts";
import { Refusal } from "../../http/refusal.ts";
import { nameKey } from "../../names/index.ts";
import { inviteEmployer } from "../../organisations/index.ts";
import { requireCapability } from "../../scope/index.ts";
import { invitationTexts } from "../domain/invitation-texts.ts";
import { refuseKnown } from "./invite-candidates.ts";
import { type OrganisationPlan, planOrganisations } from "./plan-organisations.ts";
import { sendInvitation } from "./send-invitation.ts";

/** Invites an employer by the person who acts for it first. @returns the invitation's id */
export async function inviteOrganisation(ctx: Context, input: InviteOrganisation, baseUrl: string): Promise<string> {
  requireCapability(ctx.scope, "invitation.organisation");
  const plans = await planOrganisations(ctx, ctx.db, [input]);
  const [plan] = plans;
  if (plan === undefined || plan.outcome === "known") throw refuseKnown(ctx, plan?.why ?? "alreadyIn");
  const [id] = await inviteOrganisations(ctx, [input], plans, { baseUrl });
  return id ?? "";
}

interface Manner {
  readonly baseUrl: string;
  /** Asked in the transaction: whether what was planned still stands. */
  readonly stillStands?: (tx: Tx) => Promise<boolean>;
}

/** Invites those that are new by their plans, all in one unit of work or nobody. @returns ids, in their order */
export function inviteOrganisations(
  ctx: Context,
  employers: readonly InviteOrganisation[],
  plans: readonly OrganisationPlan[],
  { baseUrl, stillStands }: Manner,
): Promise<string[]> {
  return ctx.work(async (tx) => {
    if (stillStands !== undefined && !(await stillStands(tx))) {
      throw new Refusal("not-allowed-now", { detail: invitationTexts[ctx.locale].otherCount });
    }
    // A table may name one new employer with several people.
    const made = new Map<string, string>();
    const sent: string[] = [];
    for (const [at, { organisationName, businessId, email, name, locale }] of employers.entries()) {
      const plan = plans[at];
      if (plan?.outcome !== "new") continue;
      const key = businessId ?? nameKey(organisationName);
      const known = plan.organisationId ?? made.get(key);
      const organisationId = known ?? (await inviteEmployer(tx, ctx, { name: organisationName, businessId }));
      made.set(key, organisationId);
      const draft = {
        kind: "organisation" as const,
        role: "organisation_admin" as const,
        email: email.toLowerCase(),
        name,
        locale,
        organisation_id: organisationId,
        organisationName,
        candidate_id: null,
        renews: plan.renews,
      };
      sent.push(await sendInvitation(tx, ctx, draft, baseUrl));
    }
    return sent;
  });
}
