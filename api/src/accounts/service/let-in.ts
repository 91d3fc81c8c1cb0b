import type { Id } from "@tuttu/schema";
import type { Context } from "../../app/context.ts";
import type { Tx } from "../../database/index.ts";
import { findAccountByEmail, saveAccount } from "../repository/accounts.ts";
import { standingMemberships } from "../repository/memberships.ts";
import { createAccount, type NewAccount } from "./create-account.ts";

/**
 * Lets the person of a mail address in: with an account where there is none, and with this membership unless it stands.
 * A known person keeps name, password and language.
 * @returns undefined where they are suspended from this very place
 */
export async function letIn(
  tx: Tx,
  ctx: Context,
  person: NewAccount,
  hash?: string,
): Promise<Id<"account"> | undefined> {
  const known = await findAccountByEmail(tx, person.email);
  if (known === undefined) return createAccount(tx, ctx, person, hash);
  const here = await standingMemberships(tx, known.id, person);
  if (here.some(({ state }) => state === "suspended")) return undefined;
  await saveAccount(tx, known.id, { email_verified: 1, updated_at: ctx.now() });
  if (here.length > 0) return known.id as Id<"account">;
  return createAccount(tx, ctx, person);
}
