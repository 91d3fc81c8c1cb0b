import type { EmployerRole, MembershipState } from "@tuttu/schema";
import type { Db, Tx } from "../../database/index.ts";
import { narrowMembers, narrowOrganisations, type Scope } from "../../scope/index.ts";

export interface MemberRow {
  readonly id: string;
  readonly account_id: string;
  readonly organisation_id: string | null;
  readonly role: EmployerRole;
  readonly state: MembershipState;
  readonly created_at: string;
  readonly name: string;
  readonly email: string;
}

const members = (db: Db, scope: Scope) =>
  db
    .selectFrom("membership")
    .innerJoin("account", "account.id", "membership.account_id")
    .select([
      "membership.id",
      "membership.account_id",
      "membership.organisation_id",
      "membership.role",
      "membership.state",
      "membership.created_at",
      "account.name",
      "account.email",
    ])
    .where(narrowMembers(scope));

/** Who acts for an organisation of the scope, active or suspended, by name. */
export const membersOf = (db: Db, scope: Scope, organisationId: string): Promise<MemberRow[]> =>
  members(db, scope)
    .where("membership.organisation_id", "=", organisationId)
    .where("membership.state", "in", ["active", "suspended"])
    .orderBy("account.name")
    .orderBy("membership.id")
    .execute() as Promise<MemberRow[]>;

export const findMember = (db: Db, scope: Scope, id: string): Promise<MemberRow | undefined> =>
  members(db, scope).where("membership.id", "=", id).executeTakeFirst() as Promise<MemberRow | undefined>;

/** Moves a membership that is still in the state it was read in. @returns false where somebody was faster */
export async function saveState(
  tx: Tx,
  scope: Scope,
  id: string,
  { from, to, at }: { readonly from: MembershipState; readonly to: MembershipState; readonly at: string },
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable("membership")
    .set({ state: to, updated_at: at })
    .where(narrowMembers(scope))
    .where("membership.id", "=", id)
    .where("membership.state", "=", from)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

/** Lets moves of one organisation's members wait for one another, so that no two put the last administrators out. */
export const holdOrganisation = (tx: Tx, scope: Scope, id: string): Promise<unknown> =>
  tx
    .updateTable("organisation")
    .set(({ ref }) => ({ capacity: ref("organisation.capacity") }))
    .where(narrowOrganisations(scope))
    .where("organisation.id", "=", id)
    .execute();
