import { createHash } from "node:crypto";
import type { SignIn } from "@tuttu/schema";
import type { Context } from "../../app/context.ts";
import { Refusal } from "../../http/refusal.ts";
import { sessionByPassword } from "./ask-library.ts";

/** Accounts are counted under a hash, so that the counters' file names nobody. */
export const accountKey = (email: string): string =>
  createHash("sha256").update(email.trim().toLowerCase()).digest("base64url").slice(0, 22);

/**
 * A new session for mail and password: its token. Counts tries for the account from wherever, and failures for the
 * address; the link by mail stays open to who is counted out here.
 * @throws Refusal wrong-credentials, the same for an unknown account; too-many-requests
 */
export async function signIn(ctx: Context, { email, password }: SignIn): Promise<string> {
  const { limiter } = ctx.ports;
  const account = accountKey(email);
  await limiter.check("signInAddress", ctx.clientAddress);
  await limiter.take("signInAccount", account);
  const token = await sessionByPassword(ctx, email.toLowerCase(), password);
  if (token === undefined) {
    await limiter.take("signInAddress", ctx.clientAddress);
    throw new Refusal("wrong-credentials");
  }
  await limiter.forgive("signInAccount", account);
  return token;
}
