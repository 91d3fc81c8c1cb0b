import type { SecondFactorEnrolment } from "@tuttu/schema";
import type { Context } from "../../app/context.ts";
import { record } from "../../audit/index.ts";
import { orNotFound, Refusal } from "../../http/refusal.ts";
import { requireCapability } from "../../scope/index.ts";
import { base32, otpAuthUri } from "../domain/totp.ts";
import { findAccount } from "../repository/accounts.ts";
import { findSecondFactor, replaceSecondFactor } from "../repository/second-factors.ts";
import { hashBackupCode, sealSecret } from "./second-factor-secret.ts";
import { signedIn } from "./signed-in.ts";

const secretBytes = 20;
const backupCodes = 10;
const backupCodeBytes = 7;

/** `xxxxx-xxxxx`: fifty bits. */
const backupCode = (ctx: Context): string => {
  const text = base32(ctx.random(backupCodeBytes)).toLowerCase();
  return `${text.slice(0, 5)}-${text.slice(5, 10)}`;
};

/**
 * A new secret for an authenticator app. It counts once a code of it was proved; until then it may be made anew.
 * @throws Refusal not-allowed-now where a proved one stands
 */
export async function enrolSecondFactor(ctx: Context): Promise<SecondFactorEnrolment> {
  requireCapability(ctx.scope, "account.self");
  const { accountId } = signedIn(ctx.scope);
  const account = orNotFound(await findAccount(ctx.db, accountId));
  const secret = ctx.random(secretBytes);
  const codes = Array.from({ length: backupCodes }, () => backupCode(ctx));
  await ctx.work(async (tx) => {
    if ((await findSecondFactor(tx, accountId))?.verified === 1) throw new Refusal("not-allowed-now");
    await replaceSecondFactor(tx, {
      id: ctx.newId("event"),
      account_id: accountId,
      secret: sealSecret(ctx, accountId, secret),
      backup_codes: JSON.stringify(codes.map((code) => hashBackupCode(ctx, accountId, code))),
      verified: 0,
      failed_verification_count: 0,
      locked_until: null,
    });
    await record(tx, ctx, "second_factor.enrolled", { subjectKind: "account", subjectId: accountId });
  });
  return { secret: base32(secret), uri: otpAuthUri(secret, account.email), backupCodes: codes };
}
