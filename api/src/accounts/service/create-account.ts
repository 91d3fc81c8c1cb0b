import type { Id, Locale, Role } from "@tuttu/schema";
import type { Context } from "../../app/context.ts";
import { record } from "../../audit/index.ts";
import type { Tx } from "../../database/index.ts";
import { findAccountByEmail, insertAccount, insertPassword } from "../repository/accounts.ts";
import { insertMembership } from "../repository/memberships.ts";
import { replaceSecondFactor } from "../repository/second-factors.ts";
import { hashPassword } from "./password-hash.ts";
import { sealSecret } from "./second-factor-secret.ts";

export interface NewAccount {
  readonly name: string;
  readonly email: string;
  readonly locale?: Locale;
  /** Unset, the person signs in by mailed links. */
  readonly password?: string;
  /** 20 bytes of an authenticator that is proved already: demo accounts only. */
  readonly secondFactor?: Uint8Array;
  readonly role: Role;
  readonly programmeId?: string;
  readonly organisationId?: string;
  readonly candidateId?: string;
}

/**
 * An account with its membership, or one more membership for a known mail address. For commands, seeding and
 * invitations; there is no way in from outside.
 * @param hash of the password, worked out before the transaction (`hashPassword`), since it takes a fifth of a second
 */
export async function createAccount(tx: Tx, ctx: Context, input: NewAccount, hash?: string): Promise<Id<"account">> {
  const at = ctx.now();
  const known = await findAccountByEmail(tx, input.email);
  const id = (known?.id ?? ctx.newId("account")) as Id<"account">;
  if (known === undefined) {
    await insertAccount(tx, {
      id,
      name: input.name,
      email: input.email.toLowerCase(),
      email_verified: 1,
      image: null,
      locale: input.locale ?? "en",
      two_factor_enabled: Number(input.secondFactor !== undefined),
      created_at: at,
      updated_at: at,
    });
    const password = hash ?? (input.password === undefined ? undefined : await hashPassword(input.password));
    if (password !== undefined) await insertPassword(tx, ctx.newId("event"), id, password, at);
    if (input.secondFactor !== undefined) await enrol(tx, ctx, id, input.secondFactor);
  }
  await insertMembership(tx, {
    id: ctx.newId("membership"),
    account_id: id,
    programme_id: input.programmeId ?? null,
    role: input.role,
    organisation_id: input.organisationId ?? null,
    candidate_id: input.candidateId ?? null,
    state: "active",
    created_at: at,
    updated_at: at,
  });
  const programmeId = input.programmeId ?? null;
  await record(tx, ctx, "membership.created", {
    subjectKind: "account",
    subjectId: id,
    programmeId,
    detail: { role: input.role },
  });
  return id;
}

const enrol = (tx: Tx, ctx: Context, accountId: string, secret: Uint8Array): Promise<void> =>
  replaceSecondFactor(tx, {
    id: ctx.newId("event"),
    account_id: accountId,
    secret: sealSecret(ctx, accountId, secret),
    backup_codes: "[]",
    verified: 1,
    failed_verification_count: 0,
    locked_until: null,
  });
