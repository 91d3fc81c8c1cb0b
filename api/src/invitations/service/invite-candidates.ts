import type { InviteCandidate } from "@tuttu/schema";
import type { Context } from "../../app/context.ts";
import { addProfiles, newProfiles, requireCounsellor } from "../../candidates/index.ts";
import type { Tx } from "../../database/index.ts";
import { orNotFound, Refusal } from "../../http/refusal.ts";
import { requireCapability } from "../../scope/index.ts";
import { invitationTexts } from "../domain/invitation-texts.ts";
import { isProfileInvited, profileById, profilesWithAccount } from "../repository/known.ts";
import { type CandidatePlan, type Known, planCandidates } from "./plan-candidates.ts";
import { sendInvitation } from "./send-invitation.ts";

export type Invitee = Pick<InviteCandidate, "name" | "email" | "locale">;

export const refuseKnown = (ctx: Context, why: Known): Refusal =>
  new Refusal(why === "closed" ? "not-allowed-now" : "already-exists", { detail: invitationTexts[ctx.locale][why] });

/** Invites one person to a profile that waits, or to a new one. @returns the invitation's id */
export async function inviteCandidate(ctx: Context, input: InviteCandidate, baseUrl: string): Promise<string> {
  requireCapability(ctx.scope, "invitation.candidate");
  const counsellorId = await requireCounsellor(ctx, ctx.db, input.counsellorId);
  const plan = await planOne(ctx, input);
  const [id] = await inviteCandidates(ctx, [input], [plan], { counsellorId, baseUrl });
  return id ?? "";
}

async function planOne(ctx: Context, input: InviteCandidate): Promise<CandidatePlan> {
  const [plan] = await planCandidates(ctx, ctx.db, [input.email.toLowerCase()]);
  if (plan === undefined || plan.outcome === "known") throw refuseKnown(ctx, plan?.why ?? "alreadyIn");
  const { candidateId } = input;
  if (candidateId === null) return plan;
  const profile = orNotFound(await profileById(ctx.db, ctx.scope, candidateId));
  const owned = await profilesWithAccount(ctx.db, ctx.scope, [candidateId]);
  if (profile.account_id !== null || owned.has(candidateId)) throw refuseKnown(ctx, "alreadyIn");
  if (plan.renews === null && (await isProfileInvited(ctx.db, ctx.scope, candidateId))) {
    throw refuseKnown(ctx, "alreadyInvited");
  }
  return { ...plan, profileId: candidateId };
}

interface Manner {
  readonly counsellorId: string | null;
  readonly baseUrl: string;
  /** Asked in the transaction: whether what was planned still stands. */
  readonly stillStands?: (tx: Tx) => Promise<boolean>;
}

/** Invites those who are new by their plans, all in one unit of work or nobody. @returns ids, in the order of people */
export async function inviteCandidates(
  ctx: Context,
  people: readonly Invitee[],
  plans: readonly CandidatePlan[],
  { counsellorId, baseUrl, stillStands }: Manner,
): Promise<string[]> {
  const wanted = people.flatMap((person, at) => {
    const plan = plans[at];
    return plan?.outcome === "new" ? [{ ...person, email: person.email.toLowerCase(), plan }] : [];
  });
  const fresh = wanted.filter(({ plan }) => plan.profileId === null);
  const profiles = await newProfiles(
    ctx,
    fresh.map((person) => ({ ...person, counsellorId })),
    "invited",
  );
  const idOf = new Map(fresh.map((person, at) => [person, profiles[at]?.candidate.id ?? null]));
  return ctx.work(async (tx) => {
    if (stillStands !== undefined && !(await stillStands(tx))) {
      throw new Refusal("not-allowed-now", { detail: invitationTexts[ctx.locale].otherCount });
    }
    await addProfiles(tx, ctx, profiles);
    const sent: string[] = [];
    for (const person of wanted) {
      const { plan, email, name, locale } = person;
      const draft = {
        kind: "candidate" as const,
        role: "candidate" as const,
        email,
        name,
        locale,
        organisation_id: null,
        organisationName: "",
        candidate_id: plan.profileId ?? idOf.get(person) ?? null,
        renews: plan.renews,
      };
      sent.push(await sendInvitation(tx, ctx, draft, baseUrl));
    }
    return sent;
  });
}
