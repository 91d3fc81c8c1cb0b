import type { Context } from "../../app/context.ts";
import { record } from "../../audit/index.ts";
import { deleteSession, deleteSessionsOf } from "../repository/sessions.ts";
import { signedIn } from "./signed-in.ts";

/** Ends this session; without one there is nothing to end. */
export async function signOut(ctx: Context): Promise<void> {
  if (ctx.scope.actor.kind === "anonymous") return;
  const { sessionId } = signedIn(ctx.scope);
  await ctx.work((tx) => deleteSession(tx, sessionId));
}

/** Ends every session of the account, this one too. */
export async function signOutEverywhere(ctx: Context): Promise<void> {
  const { accountId } = signedIn(ctx.scope);
  await ctx.work(async (tx) => {
    await deleteSessionsOf(tx, accountId);
    await record(tx, ctx, "session.all_ended", { subjectKind: "account", subjectId: accountId });
  });
}
