import type { InviteOrganisation } from "@tuttu/schema";
import type { Context } from "../../app/context.ts";
import type { Db } from "../../database/index.ts";
import { nameKey } from "../../names/index.ts";
import { isClosed } from "../../organisations/index.ts";
import {
  type KnownOrganisation,
  type OpenInvitation,
  openInvitations,
  organisationsLike,
  type Standing,
  standings,
} from "../repository/known.ts";
import type { Known } from "./plan-candidates.ts";

export type Employer = Pick<InviteOrganisation, "email" | "organisationName" | "businessId">;

export type OrganisationPlan =
  | { readonly outcome: "new"; readonly renews: string | null; readonly organisationId: string | null }
  | { readonly outcome: "known"; readonly why: Known };

const isSame = (one: KnownOrganisation, { organisationName, businessId }: Employer): boolean =>
  businessId !== null && one.business_id !== null
    ? one.business_id === businessId
    : one.name_key === nameKey(organisationName);

/**
 * What inviting the person of each employer would do, in their order. An employer is known by its business id, else by
 * its name; the known one gets one more administrator.
 */
export async function planOrganisations(
  ctx: Context,
  db: Db,
  employers: readonly Employer[],
): Promise<OrganisationPlan[]> {
  if (employers.length === 0) return [];
  const now = ctx.now();
  const emails = employers.map(({ email }) => email.toLowerCase());
  const keys = employers.map(({ organisationName }) => nameKey(organisationName));
  const businessIds = employers.flatMap(({ businessId }) => businessId ?? []);
  const found = await organisationsLike(db, ctx.scope, keys, businessIds);
  const open = await openInvitations(db, ctx.scope, emails);
  const inside = await standings(db, ctx.scope, emails);
  return employers.map((employer, at): OrganisationPlan => {
    const organisation = found.find((one) => isSame(one, employer));
    if (organisation === undefined) return { outcome: "new", renews: null, organisationId: null };
    return planAt(organisation, emails[at] ?? "", { open, inside, now });
  });
}

interface Found {
  readonly open: readonly OpenInvitation[];
  readonly inside: readonly Standing[];
  readonly now: string;
}

/** What inviting this address to an organisation that is there would do. */
function planAt(
  { id, state }: Pick<KnownOrganisation, "id" | "state">,
  email: string,
  { open, inside, now }: Found,
): OrganisationPlan {
  if (isClosed(state)) return { outcome: "known", why: "closed" };
  const here = inside.find((one) => one.email === email && one.organisation_id === id);
  if (here !== undefined) return { outcome: "known", why: here.state === "suspended" ? "suspended" : "alreadyIn" };
  const sent = open.find((one) => one.email === email && one.organisation_id === id);
  if (sent !== undefined && sent.expires_at > now) return { outcome: "known", why: "alreadyInvited" };
  return { outcome: "new", renews: sent?.id ?? null, organisationId: id };
}

/** What inviting this address to an organisation would do. @param email in lower case */
export async function planMember(
  ctx: Context,
  db: Db,
  email: string,
  organisation: Pick<KnownOrganisation, "id" | "state">,
): Promise<OrganisationPlan> {
  const open = await openInvitations(db, ctx.scope, [email]);
  const inside = await standings(db, ctx.scope, [email]);
  return planAt(organisation, email, { open, inside, now: ctx.now() });
}
