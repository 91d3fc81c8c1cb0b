import type { RequestLink } from "@tuttu/schema";
import type { Context } from "../../app/context.ts";
import { sendMail } from "../../notifications/index.ts";
import { findAccountByEmail } from "../repository/accounts.ts";
import { activeMemberships } from "../repository/memberships.ts";
import { makeLinkToken } from "./ask-library.ts";
import { accountKey } from "./sign-in.ts";

/** Longer than the work for a known account takes, so that time tells nothing. */
const answerAfterMs = 150;

/** Mails a link to an account that may sign in. Whether there is one shows neither in the answer nor in its time. */
export async function requestLink(ctx: Context, { email }: RequestLink, baseUrl: string): Promise<void> {
  const { limiter } = ctx.ports;
  await limiter.take("linkAddress", ctx.clientAddress);
  await limiter.take("linkAccount", accountKey(email));
  const floor = new Promise((resolve) => setTimeout(resolve, answerAfterMs));
  await mailLink(ctx, email, baseUrl);
  await floor;
}

async function mailLink(ctx: Context, email: string, baseUrl: string): Promise<void> {
  const account = await findAccountByEmail(ctx.db, email);
  if (account === undefined || (await activeMemberships(ctx.db, account.id)).length === 0) return;
  const token = await makeLinkToken(ctx, account.email);
  // In the fragment, which browsers send to nobody; the page's button posts it.
  const link = `${baseUrl}/sign-in/link#${token}`;
  const message = { template: "sign-in-link", to: account.email, locale: account.locale, values: { link } } as const;
  await ctx.work((tx) => sendMail(tx, ctx, message));
}
