import type { Context } from "../../app/context.ts";
import { accountKey } from "./sign-in.ts";

/**
 * Counts a mail with a link that somebody asks for: by the asker's address and by the address it goes to.
 * @throws Refusal too-many-requests
 */
export async function takeLinkPoints(ctx: Context, email: string): Promise<void> {
  const { limiter } = ctx.ports;
  await limiter.take("linkAddress", ctx.clientAddress);
  await limiter.take("linkAccount", accountKey(email));
}
