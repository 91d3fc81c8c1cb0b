import type { MembershipTable } from "@tuttu/schema";
import type { Db, Tx } from "../../database/index.ts";

const closedOrganisations = ["suspended", "removed", "refused"] as const;

/**
 * What an account may be at this moment. Asked before there is a scope: the answer is what the scope is made of. A
 * membership of an organisation that is suspended, removed or refused is none.
 */
export const activeMemberships = (db: Db, accountId: string) =>
  db
    .selectFrom("membership")
    .leftJoin("organisation", "organisation.id", "membership.organisation_id")
    .leftJoin("candidate", "candidate.id", "membership.candidate_id")
    .leftJoin("programme", "programme.id", "membership.programme_id")
    .select([
      "membership.role",
      "membership.programme_id",
      "membership.organisation_id",
      "membership.candidate_id",
      "programme.name as programme_name",
      "organisation.state as organisation_state",
      "organisation.terms_version",
    ])
    .where("membership.account_id", "=", accountId)
    .where("membership.state", "=", "active")
    .where((eb) =>
      eb.or([eb("organisation.state", "is", null), eb("organisation.state", "not in", closedOrganisations)]),
    )
    .where((eb) => eb.or([eb("candidate.state", "is", null), eb("candidate.state", "!=", "erased")]))
    .orderBy("membership.created_at")
    .orderBy("membership.id")
    .execute();

export type ActiveMembership = Awaited<ReturnType<typeof activeMemberships>>[number];

/** Programmes that an administrator may choose from. */
export const allProgrammes = (db: Db) =>
  db.selectFrom("programme").select(["id", "name"]).orderBy("created_at").orderBy("id").execute();

/** How many may sign in as staff, whatever their programme. */
export async function countStaff(db: Db): Promise<number> {
  const row = await db
    .selectFrom("membership")
    .select(({ fn }) => fn.countAll<number>().as("count"))
    .where("state", "=", "active")
    .where("role", "in", ["administrator", "coordinator", "counsellor"])
    .executeTakeFirstOrThrow();
  return Number(row.count);
}

export const insertMembership = (tx: Tx, row: MembershipTable): Promise<unknown> =>
  tx.insertInto("membership").values(row).execute();
