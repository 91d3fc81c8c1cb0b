import type { CandidateState, MembershipState, OrganisationState } from "@tuttu/schema";
import { sql } from "kysely";
import type { Db } from "../../database/index.ts";
import { narrow, narrowCandidates, narrowOrganisations, type Scope } from "../../scope/index.ts";

export interface OpenInvitation {
  readonly id: string;
  readonly email: string;
  readonly organisation_id: string | null;
  readonly candidate_id: string | null;
  readonly expires_at: string;
}

/** Invitations of the programme to these addresses that nobody has accepted, run out or not. */
export const openInvitations = (db: Db, scope: Scope, emails: readonly string[]): Promise<OpenInvitation[]> =>
  db
    .selectFrom("invitation")
    .select(["id", "email", "organisation_id", "candidate_id", "expires_at"])
    .where(narrow(scope, "invitation.programme_id"))
    .where("invitation.state", "=", "sent")
    .where("invitation.email", "in", emails)
    .execute();

/** Whether somebody waits to come in as the person of a profile. */
export async function isProfileInvited(db: Db, scope: Scope, candidateId: string): Promise<boolean> {
  const row = await db
    .selectFrom("invitation")
    .select("id")
    .where(narrow(scope, "invitation.programme_id"))
    .where("invitation.candidate_id", "=", candidateId)
    .where("invitation.state", "=", "sent")
    .executeTakeFirst();
  return row !== undefined;
}

export interface Standing {
  readonly email: string;
  readonly organisation_id: string | null;
  readonly candidate_id: string | null;
  readonly state: MembershipState;
}

/** What the people of these addresses are in the programme, active or suspended. */
export const standings = (db: Db, scope: Scope, emails: readonly string[]): Promise<Standing[]> =>
  db
    .selectFrom("membership")
    .innerJoin("account", "account.id", "membership.account_id")
    .select(["account.email", "membership.organisation_id", "membership.candidate_id", "membership.state"])
    .where(narrow(scope, "membership.programme_id"))
    .where("membership.state", "in", ["active", "suspended"])
    .where("account.email", "in", emails)
    .execute();

export interface WaitingProfile {
  readonly id: string;
  readonly email: string | null;
  readonly preferred_name: string;
  readonly state: CandidateState;
  readonly account_id: string | null;
}

const ofPerson = sql<string>`lower(candidate.email)`;

/** Profiles within scope that have one of these addresses, oldest first. */
export const profilesByEmail = (db: Db, scope: Scope, emails: readonly string[]): Promise<WaitingProfile[]> =>
  db
    .selectFrom("candidate")
    .select(["candidate.id", ofPerson.as("email"), "preferred_name", "candidate.state", "account_id"])
    .where(narrowCandidates(scope))
    .where("candidate.state", "not in", ["erased", "restricted"])
    .where(ofPerson, "in", emails)
    .orderBy("candidate.created_at")
    .orderBy("candidate.id")
    .execute();

/** Those of these profiles that an account is or was the person of. */
export async function profilesWithAccount(db: Db, scope: Scope, ids: readonly string[]): Promise<ReadonlySet<string>> {
  if (ids.length === 0) return new Set();
  const rows = await db
    .selectFrom("membership")
    .select("candidate_id")
    .where(narrow(scope, "membership.programme_id"))
    .where("candidate_id", "in", ids)
    .execute();
  return new Set(rows.flatMap(({ candidate_id }) => candidate_id ?? []));
}

export const profileById = (db: Db, scope: Scope, id: string): Promise<WaitingProfile | undefined> =>
  db
    .selectFrom("candidate")
    .select(["candidate.id", ofPerson.as("email"), "preferred_name", "candidate.state", "account_id"])
    .where(narrowCandidates(scope))
    .where("candidate.state", "not in", ["erased", "restricted"])
    .where("candidate.id", "=", id)
    .executeTakeFirst();

export interface KnownOrganisation {
  readonly id: string;
  readonly name: string;
  readonly name_key: string;
  readonly business_id: string | null;
  readonly state: OrganisationState;
}

/** Organisations within scope with one of these keys of names or business ids, oldest first. */
export const organisationsLike = (
  db: Db,
  scope: Scope,
  nameKeys: readonly string[],
  businessIds: readonly string[],
): Promise<KnownOrganisation[]> =>
  db
    .selectFrom("organisation")
    .select(["organisation.id", "organisation.name", "name_key", "business_id", "organisation.state"])
    .where(narrowOrganisations(scope))
    .where((eb) =>
      eb.or([
        eb("organisation.name_key", "in", nameKeys),
        ...(businessIds.length > 0 ? [eb("organisation.business_id", "in", businessIds)] : []),
      ]),
    )
    .orderBy("organisation.created_at")
    .orderBy("organisation.id")
    .execute();

/** Names of accounts by id, of people who stand in the scope's programme or run the house. */
export async function makerNames(db: Db, scope: Scope, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .selectFrom("account")
    .innerJoin("membership", "membership.account_id", "account.id")
    .select(["account.id", "account.name"])
    .where("account.id", "in", ids)
    .where((eb) => eb.or([narrow(scope, "membership.programme_id"), eb("membership.role", "=", "administrator")]))
    .$if(scope.organisationId !== null, (query) => query.where("membership.organisation_id", "=", scope.organisationId))
    .execute();
  return new Map(rows.map(({ id, name }) => [id, name]));
}

/** The programme's name, for the words of a mail. */
export async function programmeName(db: Db, scope: Scope): Promise<string> {
  const row = await db.selectFrom("programme").select("name").where(narrow(scope, "programme.id")).executeTakeFirst();
  return row?.name ?? "";
}
