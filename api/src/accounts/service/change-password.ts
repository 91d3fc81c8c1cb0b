import type { ChangePassword } from "@tuttu/schema";
import type { Context } from "../../app/context.ts";
import { record } from "../../audit/index.ts";
import { orNotFound, Refusal } from "../../http/refusal.ts";
import { sendMail } from "../../notifications/index.ts";
import { requireCapability } from "../../scope/index.ts";
import { findAccount, findPassword, insertPassword, savePassword } from "../repository/accounts.ts";
import { deleteSessionsOf } from "../repository/sessions.ts";
import { hashPassword, verifyPassword } from "./password-hash.ts";
import { requirePassword } from "./require-password.ts";
import { signedIn } from "./signed-in.ts";

/**
 * A new password for who knows the present one (or has none yet). Every other session of the account ends.
 * @throws Refusal wrong-credentials, invalid-input at /newPassword, too-many-requests
 */
export async function changePassword(ctx: Context, input: ChangePassword, baseUrl: string): Promise<void> {
  requireCapability(ctx.scope, "account.self");
  const { accountId, sessionId } = signedIn(ctx.scope);
  await ctx.ports.limiter.take("signInAccount", accountId);
  const account = orNotFound(await findAccount(ctx.db, accountId));
  const present = await findPassword(ctx.db, accountId);
  const isRight = present === null || (await verifyPassword({ hash: present, password: input.currentPassword }));
  if (!isRight) throw new Refusal("wrong-credentials");
  requirePassword(ctx, "/newPassword", input.newPassword, account);
  const hash = await hashPassword(input.newPassword);
  await ctx.work(async (tx) => {
    const at = ctx.now();
    if (present === null) await insertPassword(tx, ctx.newId("event"), accountId, hash, at);
    else await savePassword(tx, accountId, hash, at);
    await deleteSessionsOf(tx, accountId, sessionId);
    await record(tx, ctx, "password.changed", { subjectKind: "account", subjectId: accountId });
    const { email: to, locale } = account;
    await sendMail(tx, ctx, { template: "password-changed", to, locale, values: { base: baseUrl } });
  });
  await ctx.ports.limiter.forgive("signInAccount", accountId);
}
