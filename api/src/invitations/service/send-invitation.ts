import type { InvitationTable } from "@tuttu/schema";
import type { Context } from "../../app/context.ts";
import { record } from "../../audit/index.ts";
import type { Tx } from "../../database/index.ts";
import { Refusal } from "../../http/refusal.ts";
import { sendMail } from "../../notifications/index.ts";
import { programmeOf } from "../../scope/index.ts";
import { invitationTexts } from "../domain/invitation-texts.ts";
import { expiryFrom } from "../domain/standing.ts";
import { changeOpen, insertInvitations } from "../repository/invitations.ts";
import { programmeName } from "../repository/known.ts";
import { hashOf, newToken } from "./token.ts";

/** Whom to invite, as what. */
export interface Draft
  extends Pick<InvitationTable, "kind" | "email" | "name" | "locale" | "role" | "organisation_id" | "candidate_id"> {
  /** An invitation of the same address that has run out, to be used anew. */
  readonly renews: string | null;
  /** For the words of the mail; empty where none is concerned. */
  readonly organisationName: string;
}

const templates = {
  candidate: "candidate-invitation",
  organisation: "organisation-invitation",
  member: "member-invitation",
} as const;

/** The mail of an invitation. The token stands in the fragment, which browsers send to nobody. */
export async function mailInvitation(
  tx: Tx,
  ctx: Context,
  invitation: Pick<InvitationTable, "kind" | "email" | "locale" | "made_by">,
  { token, baseUrl, organisationName }: { token: string; baseUrl: string; organisationName: string },
): Promise<void> {
  const isOwnWish = invitation.kind === "candidate" && invitation.made_by === null;
  await sendMail(tx, ctx, {
    template: isOwnWish ? "registration-link" : templates[invitation.kind],
    to: invitation.email,
    locale: invitation.locale,
    values: {
      link: `${baseUrl}/invitation#${token}`,
      programme: await programmeName(tx, ctx.scope),
      organisation: organisationName,
    },
  });
}

/** Writes an invitation, or uses one anew that has run out, and puts its mail on the way. @returns its id */
export async function sendInvitation(tx: Tx, ctx: Context, draft: Draft, baseUrl: string): Promise<string> {
  const { renews, organisationName, ...who } = draft;
  const token = newToken(ctx);
  const now = ctx.now();
  const made = {
    ...who,
    token_hash: hashOf(token),
    expires_at: expiryFrom(ctx.clock()),
    made_at: now,
    made_by: ctx.scope.accountId,
  };
  const id = renews ?? ctx.newId("invitation");
  if (renews === null) {
    const ended = { accepted_at: null, accepted_by: null, revoked_at: null, revoked_by: null };
    const row = { id, programme_id: programmeOf(ctx.scope), state: "sent" as const, resent: 0, ...made, ...ended };
    await insertInvitations(tx, [row]);
  } else if (!(await changeOpen(tx, ctx.scope, id, made))) {
    throw new Refusal("not-allowed-now", { detail: invitationTexts[ctx.locale].notSent });
  }
  await mailInvitation(tx, ctx, made, { token, baseUrl, organisationName });
  await record(tx, ctx, "invitation.sent", {
    subjectKind: "invitation",
    subjectId: id,
    detail: { kind: who.kind, role: who.role },
  });
  return id;
}
