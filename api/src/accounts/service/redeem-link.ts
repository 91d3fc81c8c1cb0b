import type { RedeemLink } from "@tuttu/schema";
import type { Context } from "../../app/context.ts";
import { Refusal } from "../../http/refusal.ts";
import { sessionByLink } from "./ask-library.ts";

/** A new session for a link's token; the link is spent. @throws Refusal link-spent for every other token */
export async function redeemLink(ctx: Context, { token }: RedeemLink): Promise<string> {
  await ctx.ports.limiter.check("signInAddress", ctx.clientAddress);
  const session = await sessionByLink(ctx, token);
  if (session === undefined) {
    await ctx.ports.limiter.take("signInAddress", ctx.clientAddress);
    throw new Refusal("link-spent");
  }
  return session;
}
