import { createHmac, timingSafeEqual } from "node:crypto";
import type { Context } from "../../app/context.ts";
import { record } from "../../audit/index.ts";
import { endMails } from "../repository.ts";

const macLength = 22;

const macOf = (ctx: Context, id: string): string =>
  createHmac("sha256", ctx.keys("unsubscribe/v1")).update(id).digest("base64url").slice(0, macLength);

/** What a mail of this search names to end them: nobody else can make it. */
export const unsubscribeToken = (ctx: Context, id: string): string => `${id}${macOf(ctx, id)}`;

/**
 * Ends the mail of the search that a token names, for whoever holds the mail; a second time changes nothing more.
 * @returns false for a token that is none
 */
export async function unsubscribe(ctx: Context, token: string): Promise<boolean> {
  const [id, given] = [token.slice(0, -macLength), token.slice(-macLength)];
  const [one, other] = [Buffer.from(given), Buffer.from(macOf(ctx, id))];
  if (one.length !== other.length || !timingSafeEqual(one, other)) return false;
  await ctx.work(async (tx) => {
    await endMails(tx, ctx.scope, id);
    await record(tx, ctx, "saved_search.unsubscribed", { subjectKind: "saved_search", subjectId: id });
  });
  return true;
}
