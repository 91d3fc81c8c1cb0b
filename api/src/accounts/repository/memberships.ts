import type { Database, MembershipTable } from "@tuttu/schema";
import type { ExpressionBuilder } from "kysely";
import type { Db, Tx } from "../../database/index.ts";

/** Whether the organisation has signed the version of the terms that is in force. */
const signsCurrentTerms = (eb: ExpressionBuilder<Database, "membership">) =>
  eb.exists(
    eb
      .selectFrom("terms_signature")
      .innerJoin("programme_terms", "programme_terms.id", "terms_signature.terms_id")
      .select("terms_signature.terms_id")
      .whereRef("terms_signature.organisation_id", "=", "membership.organisation_id")
      .where("programme_terms.version", "=", (latest) =>
        latest
          .selectFrom("programme_terms as any_terms")
          .select(({ fn }) => fn.max("any_terms.version").as("version"))
          .whereRef("any_terms.programme_id", "=", "membership.programme_id"),
      ),
  );

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
    ])
    .select((eb) => signsCurrentTerms(eb).as("terms_signed"))
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

interface Place {
  readonly programmeId?: string;
  readonly organisationId?: string;
  readonly candidateId?: string;
}

/** Memberships of an account at one place that stand, active or suspended. Asked before its person has a scope. */
export const standingMemberships = (
  db: Db,
  accountId: string,
  { programmeId, organisationId, candidateId }: Place,
): Promise<Pick<MembershipTable, "id" | "state" | "candidate_id">[]> =>
  db
    .selectFrom("membership")
    .select(["id", "state", "candidate_id"])
    .where("account_id", "=", accountId)
    .where("programme_id", "=", programmeId ?? "")
    .where("state", "in", ["active", "suspended"])
    .$if(organisationId !== undefined, (query) => query.where("organisation_id", "=", organisationId ?? ""))
    .$if(candidateId !== undefined, (query) => query.where("candidate_id", "=", candidateId ?? ""))
    .execute();
