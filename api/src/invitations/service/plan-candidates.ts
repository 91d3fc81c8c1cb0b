import type { Context } from "../../app/context.ts";
import type { Db } from "../../database/index.ts";
import {
  type OpenInvitation,
  openInvitations,
  profilesByEmail,
  profilesWithAccount,
  standings,
  type WaitingProfile,
} from "../repository/known.ts";

/** Why nobody is invited. */
export type Known = "alreadyInvited" | "alreadyIn" | "suspended" | "closed";

export type CandidatePlan =
  | { readonly outcome: "new"; readonly renews: string | null; readonly profileId: string | null }
  | { readonly outcome: "known"; readonly why: Known };

/**
 * What inviting each of these addresses would do, in their order: a profile of the scope with this address and without
 * account is invited as it stands. @param emails in lower case
 */
export async function planCandidates(ctx: Context, db: Db, emails: readonly string[]): Promise<CandidatePlan[]> {
  if (emails.length === 0) return [];
  const now = ctx.now();
  const open = (await openInvitations(db, ctx.scope, emails)).filter((one) => one.organisation_id === null);
  const inside = (await standings(db, ctx.scope, emails)).filter((one) => one.candidate_id !== null);
  const profiles = await profilesByEmail(db, ctx.scope, emails);
  const owned = await profilesWithAccount(
    db,
    ctx.scope,
    profiles.map(({ id }) => id),
  );
  return emails.map((email) => {
    const here = inside.find((one) => one.email === email);
    if (here !== undefined) return { outcome: "known", why: here.state === "suspended" ? "suspended" : "alreadyIn" };
    const own = profiles.filter((one) => one.email === email);
    if (own.some((one) => isOwned(one, owned))) return { outcome: "known", why: "alreadyIn" };
    const sent = open.find((one) => one.email === email);
    if (sent !== undefined && sent.expires_at > now) return { outcome: "known", why: "alreadyInvited" };
    return { outcome: "new", renews: sent?.id ?? null, profileId: profileOf(sent, own) };
  });
}

const isOwned = ({ id, account_id }: WaitingProfile, owned: ReadonlySet<string>): boolean =>
  account_id !== null || owned.has(id);

const profileOf = (sent: OpenInvitation | undefined, own: readonly WaitingProfile[]): string | null =>
  sent?.candidate_id ?? own[0]?.id ?? null;
