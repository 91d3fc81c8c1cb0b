import { sql } from "kysely";
import type { Db, Tx } from "../../database/index.ts";
import { narrow, narrowCandidates, type Scope } from "../../scope/index.ts";

/** Profiles that were held are like any other; their import has landed. @returns the version that each has */
export async function releaseCandidates(
  tx: Tx,
  scope: Scope,
  ids: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  const rows = await tx
    .updateTable("candidate")
    .set({ held_by: null })
    .where(narrow(scope, "candidate.programme_id"))
    .where("candidate.id", "in", ids)
    .returning(["candidate.id", "candidate.version"])
    .execute();
  return new Map(rows.map(({ id, version }) => [id, version]));
}

/** Removes up to `limit` profiles that an import holds which will not land. @returns their ids */
export async function removeHeldCandidates(tx: Tx, scope: Scope, heldBy: string, limit: number): Promise<string[]> {
  const rows = await tx
    .selectFrom("candidate")
    .select("candidate.id")
    .where(narrow(scope, "candidate.programme_id"))
    .where("candidate.held_by", "=", heldBy)
    .limit(limit)
    .execute();
  const narrowedIds = rows.map(({ id }) => id);
  if (narrowedIds.length > 0) await tx.deleteFrom("candidate").where("id", "in", narrowedIds).execute();
  return narrowedIds;
}

/** Whether somebody without a reference has got the address of one who is held, since the instant `sinceAt`. */
export async function isHeldCandidateKnown(db: Db, scope: Scope, heldBy: string, sinceAt: string): Promise<boolean> {
  const heldEmails = db
    .selectFrom("candidate as held")
    .select(sql<string>`lower(held.email)`.as("email"))
    .where("held.held_by", "=", heldBy)
    .where("held.external_ref", "is", null)
    .where("held.email", "is not", null);
  const row = await db
    .selectFrom("candidate")
    .select("candidate.id")
    .where(narrowCandidates(scope))
    .where((eb) => eb.or([eb("candidate.held_by", "is", null), eb("candidate.held_by", "!=", heldBy)]))
    .where("candidate.updated_at", ">=", sinceAt)
    .where("candidate.external_ref", "is", null)
    .where(sql<string>`lower(candidate.email)`, "in", heldEmails)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

/** How many profiles an import holds. */
export async function countHeldCandidates(db: Db, scope: Scope, heldBy: string): Promise<number> {
  const row = await db
    .selectFrom("candidate")
    .select(({ fn }) => fn.countAll<number>().as("count"))
    .where(narrow(scope, "candidate.programme_id"))
    .where("candidate.held_by", "=", heldBy)
    .executeTakeFirstOrThrow();
  return Number(row.count);
}

/** Imports that hold profiles of the scope's programmes. */
export const holdersOfCandidates = async (db: Db, scope: Scope): Promise<string[]> => {
  const rows = await db
    .selectFrom("candidate")
    .select("candidate.held_by")
    .distinct()
    .where(narrow(scope, "candidate.programme_id"))
    .where("candidate.held_by", "is not", null)
    .execute();
  return rows.flatMap(({ held_by }) => held_by ?? []);
};
