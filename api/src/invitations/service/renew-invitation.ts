import type { InvitationToken } from "@tuttu/schema";
import { accountKey, inEqualTime } from "../../accounts/index.ts";
import type { Context } from "../../app/context.ts";
import { Refusal } from "../../http/refusal.ts";
import { findByToken } from "../repository/by-token.ts";
import { houseOf } from "./house-of.ts";
import { renew } from "./move-invitation.ts";
import { hashOf } from "./token.ts";

/**
 * Mails a new link to the address of an invitation that waits, run out or not. Answers alike, and in the same time,
 * whatever the token is.
 */
export async function renewInvitation(ctx: Context, { token }: InvitationToken, baseUrl: string): Promise<void> {
  const { limiter } = ctx.ports;
  await limiter.take("linkAddress", ctx.clientAddress);
  await inEqualTime(async () => {
    const found = await findByToken(ctx.db, hashOf(token));
    if (found === undefined) return;
    try {
      await limiter.take("linkAccount", accountKey(found.email));
      await renew(houseOf(ctx, found.programme_id), found.id, baseUrl);
    } catch (error) {
      // Whether the address has had its mails, or somebody was faster, is nobody's to read here.
      if (!(error instanceof Refusal)) throw error;
    }
  });
}
