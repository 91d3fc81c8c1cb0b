import type { Id } from "@tuttu/schema";
import { Refusal } from "../../http/refusal.ts";
import type { Scope } from "../../scope/index.ts";

/** Account and session of a scope. @throws Refusal sign-in-needed where nobody is signed in */
export function signedIn(scope: Scope): { accountId: Id<"account">; sessionId: string } {
  const { actor } = scope;
  if (actor.kind === "anonymous" || actor.kind === "job") throw new Refusal("sign-in-needed");
  return { accountId: actor.accountId, sessionId: actor.sessionId };
}
