import type { Invitation } from "@tuttu/schema";
import { accountKey } from "../../accounts/index.ts";
import type { Context } from "../../app/context.ts";
import { record } from "../../audit/index.ts";
import { orNotFound, Refusal } from "../../http/refusal.ts";
import { organisationNames } from "../../organisations/index.ts";
import { requireCapability } from "../../scope/index.ts";
import { invitationTexts } from "../domain/invitation-texts.ts";
import { expiryFrom } from "../domain/standing.ts";
import { changeOpen, findInvitation } from "../repository/invitations.ts";
import { readInvitation } from "./list-invitations.ts";
import { mailInvitation } from "./send-invitation.ts";
import { hashOf, newToken } from "./token.ts";

const notSent = (ctx: Context) => new Refusal("not-allowed-now", { detail: invitationTexts[ctx.locale].notSent });

/** Takes an invitation back: its link opens nothing from this moment on. */
export async function revokeInvitation(ctx: Context, id: string): Promise<Invitation> {
  requireCapability(ctx.scope, "invitation.change");
  await ctx.work(async (tx) => {
    orNotFound(await findInvitation(tx, ctx.scope, id));
    const change = { state: "revoked" as const, revoked_at: ctx.now(), revoked_by: ctx.scope.accountId };
    if (!(await changeOpen(tx, ctx.scope, id, change))) throw notSent(ctx);
    await record(tx, ctx, "invitation.revoked", { subjectKind: "invitation", subjectId: id });
  });
  return readInvitation(ctx, id);
}

/** Mails a new link for seven more days; the links before it open nothing any more. */
export async function resendInvitation(ctx: Context, id: string, baseUrl: string): Promise<Invitation> {
  requireCapability(ctx.scope, "invitation.change");
  const seen = orNotFound(await findInvitation(ctx.db, ctx.scope, id));
  await ctx.ports.limiter.take("linkAccount", accountKey(seen.email));
  await renew(ctx, id, baseUrl);
  return readInvitation(ctx, id);
}

/** A new token for an open invitation, and its mail. @throws Refusal not-allowed-now where it is not open any more */
export async function renew(ctx: Context, id: string, baseUrl: string): Promise<void> {
  const token = newToken(ctx);
  await ctx.work(async (tx) => {
    const row = orNotFound(await findInvitation(tx, ctx.scope, id));
    const change = { token_hash: hashOf(token), expires_at: expiryFrom(ctx.clock()), resent: row.resent + 1 };
    if (!(await changeOpen(tx, ctx.scope, id, change))) throw notSent(ctx);
    const organisation = row.organisation_id ?? "";
    const names = await organisationNames(tx, ctx.scope, [organisation]);
    await mailInvitation(tx, ctx, row, { token, baseUrl, organisationName: names.get(organisation) ?? "" });
    await record(tx, ctx, "invitation.sent_again", { subjectKind: "invitation", subjectId: id });
  });
}
