import type { Db } from "../../database/index.ts";
import { narrow, narrowMemberships, type Scope } from "../../scope/index.ts";

/** Names of accounts of the scope's programme by id; whoever is in another one has no name here. */
export async function accountNames(db: Db, scope: Scope, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .selectFrom("account")
    .innerJoin("membership", "membership.account_id", "account.id")
    .select(["account.id", "account.name"])
    .where("account.id", "in", ids)
    .where(narrow(scope, "membership.programme_id"))
    .execute();
  return new Map(rows.map(({ id, name }) => [id, name]));
}

/** Whether an account counsels or coordinates in the scope's programme. */
export async function isStaff(db: Db, scope: Scope, accountId: string): Promise<boolean> {
  const row = await db
    .selectFrom("membership")
    .select("id")
    .where(narrowMemberships(scope))
    .where("account_id", "=", accountId)
    .where("role", "in", ["counsellor", "coordinator"])
    .where("state", "=", "active")
    .executeTakeFirst();
  return row !== undefined;
}

/**
 * Whether somebody can sign in as the person of a profile of the scope's programme, or once could.
 * @param beside an account that is not asked about
 */
export async function hasAccount(db: Db, scope: Scope, candidateId: string, beside = ""): Promise<boolean> {
  const row = await db
    .selectFrom("membership")
    .select("id")
    .where(narrow(scope, "membership.programme_id"))
    .where("candidate_id", "=", candidateId)
    .where("account_id", "!=", beside)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

/** Whether the scope's programme has profiles checked before they are published. */
export async function reviewsProfiles(db: Db, programmeId: string): Promise<boolean> {
  const row = await db
    .selectFrom("programme")
    .select("reviews_profiles")
    .where("id", "=", programmeId)
    .executeTakeFirst();
  return row?.reviews_profiles === 1;
}
