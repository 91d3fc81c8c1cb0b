import type { AcceptInvitation, InvitationTable } from "@tuttu/schema";
import { beginSession, findAccountByEmail, hashPassword, letIn, requirePassword } from "../../accounts/index.ts";
import type { Context } from "../../app/context.ts";
import { addProfiles, claimProfile, newProfiles } from "../../candidates/index.ts";
import type { Tx } from "../../database/index.ts";
import { invalid, Refusal } from "../../http/refusal.ts";
import { employerCameIn } from "../../organisations/index.ts";
import { invitationTexts } from "../domain/invitation-texts.ts";
import { spendToken, writeAccepter } from "../repository/by-token.ts";
import { houseOf } from "./house-of.ts";
import { otherAccount, usableInvitation } from "./look-at-offer.ts";
import { hashOf } from "./token.ts";

/** The hash of the password that was chosen; undefined for whoever signs in by mailed links, or has an account. */
async function passwordOf(
  ctx: Context,
  { name, password }: AcceptInvitation,
  email: string,
): Promise<string | undefined> {
  if (password === null) return undefined;
  if ((await findAccountByEmail(ctx.db, email)) !== undefined) {
    throw invalid("/password", invitationTexts[ctx.locale].hasPassword);
  }
  requirePassword(ctx, "/password", password, { name, email });
  return hashPassword(password);
}

/**
 * Lets the invited person in: account, membership and what waits for them, in one unit of work, once. Whoever is known
 * by this address keeps name, language and password.
 * @returns the token of a new session, and the programme it begins in
 * @throws Refusal link-spent; not-allowed-now where another account is signed in; invalid-input at /password
 */
export async function acceptInvitation(
  ctx: Context,
  input: AcceptInvitation,
): Promise<{ readonly session: string; readonly programmeId: string }> {
  const found = await usableInvitation(ctx, input.token);
  if ((await otherAccount(ctx, found)) !== null) {
    throw new Refusal("not-allowed-now", { detail: invitationTexts[ctx.locale].otherAccount });
  }
  const hash = await passwordOf(ctx, input, found.email);
  const house = houseOf(ctx, found.programme_id);
  const profiles = await profileToMake(house, found, input);
  await ctx.work(async (tx) => {
    const tokenHash = hashOf(input.token);
    if (!(await spendToken(tx, tokenHash, ctx.now()))) throw new Refusal("link-spent");
    await addProfiles(tx, house, profiles);
    const candidateId = found.candidate_id ?? profiles[0]?.candidate.id ?? null;
    const accountId = await comeIn(tx, house, { found, input, candidateId, hash });
    await writeAccepter(tx, tokenHash, accountId, candidateId);
  });
  return { session: await beginSession(ctx, found.email), programmeId: found.programme_id };
}

/** Whoever registered by themselves has no profile before they come in. */
const profileToMake = async (house: Context, found: InvitationTable, { name, locale }: AcceptInvitation) =>
  found.kind === "candidate" && found.candidate_id === null
    ? newProfiles(house, [{ name, email: found.email, locale, counsellorId: null }], "draft")
    : [];

interface Coming {
  readonly found: InvitationTable;
  readonly input: AcceptInvitation;
  readonly candidateId: string | null;
  readonly hash: string | undefined;
}

async function comeIn(tx: Tx, house: Context, { found, input, candidateId, hash }: Coming): Promise<string> {
  const { name, locale } = input;
  const { email, programme_id: programmeId, organisation_id: organisationId, role } = found;
  const place = {
    programmeId,
    ...(organisationId === null ? {} : { organisationId }),
    ...(candidateId === null ? {} : { candidateId }),
  };
  const accountId = await letIn(tx, house, { name, email, locale, role, ...place }, hash);
  const isOpen =
    accountId !== undefined &&
    (candidateId === null || (await claimProfile(tx, house, candidateId, { accountId, email, locale }))) &&
    (organisationId === null || (await employerCameIn(tx, house, organisationId)));
  // Suspended there, the profile is somebody else's meanwhile, or the organisation takes nobody.
  if (!isOpen) throw new Refusal("link-spent");
  return accountId;
}
