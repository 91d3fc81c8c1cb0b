import { createHmac } from "node:crypto";
import type { Context } from "../../app/context.ts";
import { record } from "../../audit/index.ts";
import { findRemembered, remember } from "../../database/index.ts";
import { dropUnsentMail } from "../../notifications/index.ts";
import { anySecondFactor, forgetSecondFactors } from "../repository/second-factors.ts";
import { deleteEverySession } from "../repository/sessions.ts";
import { openSecret } from "./second-factor-secret.ts";

const checkName = "secret-check";

/** Tells a secret from another, and nothing of the secret itself. */
const checkOf = (ctx: Context): string =>
  createHmac("sha256", ctx.keys("installation")).update("this database belongs to this secret").digest("base64url");

async function opensWhatIsSealed(ctx: Context): Promise<boolean> {
  const factor = await anySecondFactor(ctx.db);
  if (factor === undefined) return true;
  try {
    openSecret(ctx, factor.account_id, factor.secret);
    return true;
  } catch {
    return false;
  }
}

/**
 * Whether the installation's secret is the one that this migrated database was set up with. A database that does not
 * know its secret yet learns it here, unless it holds something that this one does not open.
 */
export async function isSecretOfDatabase(ctx: Context): Promise<boolean> {
  const check = checkOf(ctx);
  const known = await findRemembered(ctx.db, checkName);
  if (known !== undefined) return known === check;
  if (!(await opensWhatIsSealed(ctx))) return false;
  await ctx.work((tx) => remember(tx, checkName, check));
  return true;
}

/**
 * Lets the database belong to the present secret where the former one is lost. What only the former one opened goes:
 * second factors, sessions, links on their way and mail that was not sent.
 * @returns how many second factors have to be set up anew
 */
export const adoptSecret = (ctx: Context): Promise<number> =>
  ctx.work(async (tx) => {
    await remember(tx, checkName, checkOf(ctx));
    const count = await forgetSecondFactors(tx, ctx.now());
    await deleteEverySession(tx);
    await dropUnsentMail(tx, ctx);
    await record(tx, ctx, "secret.replaced", { subjectKind: "installation", subjectId: "secret", programmeId: null });
    return count;
  });
