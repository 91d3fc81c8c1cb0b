import type { Db, Tx } from "../../database/index.ts";
import { narrow, type Scope } from "../../scope/index.ts";

/** Openings that were held are like any other; their import has landed. @returns the version that each has */
export async function releaseOpenings(
  tx: Tx,
  scope: Scope,
  ids: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  const rows = await tx
    .updateTable("opening")
    .set({ held_by: null })
    .where(narrow(scope, "opening.programme_id"))
    .where("opening.id", "in", ids)
    .returning(["opening.id", "opening.version"])
    .execute();
  return new Map(rows.map(({ id, version }) => [id, version]));
}

/** Removes up to `limit` openings that an import holds which will not land. @returns their ids */
export async function removeHeldOpenings(tx: Tx, scope: Scope, heldBy: string, limit: number): Promise<string[]> {
  const rows = await tx
    .selectFrom("opening")
    .select("opening.id")
    .where(narrow(scope, "opening.programme_id"))
    .where("opening.held_by", "=", heldBy)
    .limit(limit)
    .execute();
  const narrowedIds = rows.map(({ id }) => id);
  if (narrowedIds.length > 0) await tx.deleteFrom("opening").where("id", "in", narrowedIds).execute();
  return narrowedIds;
}

/** How many openings an import holds. */
export async function countHeldOpenings(db: Db, scope: Scope, heldBy: string): Promise<number> {
  const row = await db
    .selectFrom("opening")
    .select(({ fn }) => fn.countAll<number>().as("count"))
    .where(narrow(scope, "opening.programme_id"))
    .where("opening.held_by", "=", heldBy)
    .executeTakeFirstOrThrow();
  return Number(row.count);
}

/** Imports that hold openings of the scope's programmes. */
export const holdersOfOpenings = async (db: Db, scope: Scope): Promise<string[]> => {
  const rows = await db
    .selectFrom("opening")
    .select("opening.held_by")
    .distinct()
    .where(narrow(scope, "opening.programme_id"))
    .where("opening.held_by", "is not", null)
    .execute();
  return rows.flatMap(({ held_by }) => held_by ?? []);
};
