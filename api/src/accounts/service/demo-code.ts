import type { Context } from "../../app/context.ts";
import { stepOf } from "../domain/totp.ts";
import { findAccountByEmail } from "../repository/accounts.ts";
import { findSecondFactor } from "../repository/second-factors.ts";
import { codeAt, openSecret } from "./second-factor-secret.ts";

/**
 * The present six digits of an account, for the operator at the machine of a demo; undefined where it has none. The
 * caller makes sure that it is a demo account.
 */
export async function codeNow(ctx: Context, email: string): Promise<string | undefined> {
  const account = await findAccountByEmail(ctx.db, email);
  const factor = account === undefined ? undefined : await findSecondFactor(ctx.db, account.id);
  if (account === undefined || factor === undefined) return undefined;
  return codeAt(openSecret(ctx, account.id, factor.secret), stepOf(ctx.clock().getTime()));
}
