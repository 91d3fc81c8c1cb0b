import { timingSafeEqual } from "node:crypto";
import type { AccountSecondFactorTable, SecondFactorCode } from "@tuttu/schema";
import type { Context } from "../../app/context.ts";
import { record } from "../../audit/index.ts";
import type { Tx } from "../../database/index.ts";
import { Refusal } from "../../http/refusal.ts";
import { requireCapability } from "../../scope/index.ts";
import { stepsAround } from "../domain/totp.ts";
import { saveAccount } from "../repository/accounts.ts";
import { findSecondFactor, forgetSteps, saveProof, saveSecondFactor, useStep } from "../repository/second-factors.ts";
import { renewToken } from "../repository/sessions.ts";
import { codeAt, hashBackupCode, openSecret } from "./second-factor-secret.ts";
import { signedIn } from "./signed-in.ts";

const tokenBytes = 32;
const isSame = (a: string, b: string): boolean =>
  a.length === b.length && timingSafeEqual(Buffer.from(a), Buffer.from(b));

/**
 * Takes a code of the authenticator app, or a backup code, each once. The session may then do what its role may, under
 * a new token: whoever saw the old one has nothing.
 * @returns the session's new token
 * @throws Refusal wrong-code, also for a code that was used; too-many-requests
 */
export async function proveSecondFactor(ctx: Context, { code }: SecondFactorCode): Promise<string> {
  requireCapability(ctx.scope, "account.self");
  const { accountId, sessionId } = signedIn(ctx.scope);
  await ctx.ports.limiter.take("code", accountId);
  const token = Buffer.from(ctx.random(tokenBytes)).toString("base64url");
  const isRight = await ctx.work(async (tx) => {
    const factor = await findSecondFactor(tx, accountId);
    if (factor === undefined || !(await spend(tx, ctx, factor, code))) return false;
    const at = ctx.now();
    await saveSecondFactor(tx, accountId, { verified: 1 });
    await saveAccount(tx, accountId, { two_factor_enabled: 1, updated_at: at });
    await saveProof(tx, sessionId, accountId, at);
    await renewToken(tx, sessionId, token);
    await record(tx, ctx, "second_factor.proved", { subjectKind: "account", subjectId: accountId });
    return true;
  });
  if (!isRight) throw new Refusal("wrong-code");
  await ctx.ports.limiter.forgive("code", accountId);
  return token;
}

async function spend(tx: Tx, ctx: Context, factor: AccountSecondFactorTable, code: string): Promise<boolean> {
  const accountId = factor.account_id;
  if (code.includes("-")) return factor.verified === 1 && spendBackupCode(tx, ctx, factor, code);
  const steps = stepsAround(ctx.clock().getTime());
  const secret = openSecret(ctx, accountId, factor.secret);
  const found = steps.filter((step) => isSame(codeAt(secret, step), code));
  for (const step of found) {
    if (await useStep(tx, accountId, step, ctx.now())) {
      await forgetSteps(tx, accountId, Math.min(...steps));
      return true;
    }
  }
  return false;
}

async function spendBackupCode(tx: Tx, ctx: Context, factor: AccountSecondFactorTable, code: string): Promise<boolean> {
  const hashes = JSON.parse(factor.backup_codes) as string[];
  const hash = hashBackupCode(ctx, factor.account_id, code);
  if (!hashes.some((kept) => isSame(kept, hash))) return false;
  const rest = JSON.stringify(hashes.filter((kept) => kept !== hash));
  await saveSecondFactor(tx, factor.account_id, { backup_codes: rest });
  return true;
}
