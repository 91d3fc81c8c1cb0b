import type { Context } from "../../app/context.ts";
import { makeLinkToken, sessionByLink } from "./ask-library.ts";

/** A new session for an account whose person has just shown that its mail reaches them: its token. */
export async function beginSession(ctx: Context, email: string): Promise<string> {
  const session = await sessionByLink(ctx, await makeLinkToken(ctx, email));
  if (session === undefined) throw new Error("the sign-in library took its own link for none");
  return session;
}
