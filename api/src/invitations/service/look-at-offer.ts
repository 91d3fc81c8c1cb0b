import type { InvitationOffer, InvitationTable, InvitationToken } from "@tuttu/schema";
import { findAccount, findAccountByEmail } from "../../accounts/index.ts";
import type { Context } from "../../app/context.ts";
import { Refusal } from "../../http/refusal.ts";
import { organisationNames } from "../../organisations/index.ts";
import { findByToken } from "../repository/by-token.ts";
import { programmeName } from "../repository/known.ts";
import { houseOf } from "./house-of.ts";
import { hashOf } from "./token.ts";

/**
 * The invitation of a token that can be used at this moment. Tries are counted by address.
 * @throws Refusal link-spent, the same for one that is unknown, used, taken back or run out
 */
export async function usableInvitation(ctx: Context, token: string): Promise<InvitationTable> {
  await ctx.ports.limiter.check("signInAddress", ctx.clientAddress);
  const found = await findByToken(ctx.db, hashOf(token));
  if (found !== undefined && found.expires_at > ctx.now()) return found;
  await ctx.ports.limiter.take("signInAddress", ctx.clientAddress);
  throw new Refusal("link-spent");
}

/** The address of an account that is signed in here and is not the invited one; null where there is none. */
export async function otherAccount(ctx: Context, { email }: Pick<InvitationTable, "email">): Promise<string | null> {
  const { accountId } = ctx.scope;
  const account = accountId === null ? undefined : await findAccount(ctx.db, accountId);
  return account === undefined || account.email === email ? null : account.email;
}

/** What the page of an invitation tells before anything is accepted. Changes nothing. */
export async function lookAtOffer(ctx: Context, { token }: InvitationToken): Promise<InvitationOffer> {
  const found = await usableInvitation(ctx, token);
  const house = houseOf(ctx, found.programme_id);
  const { organisation_id: organisation } = found;
  const names = await organisationNames(ctx.db, house.scope, organisation === null ? [] : [organisation]);
  return {
    kind: found.kind,
    programmeName: await programmeName(ctx.db, house.scope),
    organisationName: organisation === null ? null : (names.get(organisation) ?? ""),
    name: found.name,
    email: found.email,
    locale: found.locale,
    hasAccount: (await findAccountByEmail(ctx.db, found.email)) !== undefined,
    signedInAs: await otherAccount(ctx, found),
  };
}
