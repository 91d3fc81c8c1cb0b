import type { Context } from "../../app/context.ts";
import { record } from "../../audit/index.ts";
import { findAccountByEmail } from "../repository/accounts.ts";
import { forgetSecondFactors } from "../repository/second-factors.ts";
import { deleteSessionsOf } from "../repository/sessions.ts";

/**
 * Takes a lost authenticator from an account: the person is signed out and sets one up at the next sign-in. For the
 * operator, who has made sure of the person. @returns false where there is no such account or it has none
 */
export async function resetSecondFactor(ctx: Context, email: string): Promise<boolean> {
  return ctx.work(async (tx) => {
    const account = await findAccountByEmail(tx, email);
    if (account === undefined || (await forgetSecondFactors(tx, ctx.now(), account.id)) === 0) return false;
    await deleteSessionsOf(tx, account.id);
    const subject = { subjectKind: "account", subjectId: account.id, programmeId: null };
    await record(tx, ctx, "second_factor.reset", subject);
    return true;
  });
}
