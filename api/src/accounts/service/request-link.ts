import type { RequestLink } from "@tuttu/schema";
import type { Context } from "../../app/context.ts";
import { sendMail } from "../../notifications/index.ts";
import { findAccountByEmail } from "../repository/accounts.ts";
import { activeMemberships } from "../repository/memberships.ts";
import { makeLinkToken } from "./ask-library.ts";
import { inEqualTime } from "./equal-time.ts";
import { takeLinkPoints } from "./link-points.ts";

/** Mails a link to an account that may sign in. Whether there is one shows neither in the answer nor in its time. */
export async function requestLink(ctx: Context, { email }: RequestLink, baseUrl: string): Promise<void> {
  await takeLinkPoints(ctx, email);
  await inEqualTime(async () => {
    await mailSignInLink(ctx, email, baseUrl);
  });
}

/** Mails a sign-in link. @returns false where nobody signs in with this address */
export async function mailSignInLink(ctx: Context, email: string, baseUrl: string): Promise<boolean> {
  const account = await findAccountByEmail(ctx.db, email);
  if (account === undefined || (await activeMemberships(ctx.db, account.id)).length === 0) return false;
  const token = await makeLinkToken(ctx, account.email);
  // In the fragment, which browsers send to nobody; the page's button posts it.
  const link = `${baseUrl}/sign-in/link#${token}`;
  const message = { template: "sign-in-link", to: account.email, locale: account.locale, values: { link } } as const;
  await ctx.work((tx) => sendMail(tx, ctx, message));
  return true;
}
