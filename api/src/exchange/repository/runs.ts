import type { ImportRunTable, ImportState } from "@tuttu/schema";
import { after, type Db, type Tx } from "../../database/index.ts";
import type { Position } from "../../http/cursor.ts";
import { narrowToStaff, type Scope } from "../../scope/index.ts";

const narrowRuns = (scope: Scope) => narrowToStaff(scope, "import_run.programme_id");

export const insertRun = (tx: Tx, row: ImportRunTable): Promise<unknown> =>
  tx.insertInto("import_run").values(row).execute();

export const findRun = (db: Db, scope: Scope, id: string): Promise<ImportRunTable | undefined> =>
  db.selectFrom("import_run").selectAll().where(narrowRuns(scope)).where("id", "=", id).executeTakeFirst();

/** Changes a run that is still at `version`; the version moves on. Undefined where another has changed it. */
export const saveRun = (
  tx: Tx,
  scope: Scope,
  { id, version }: Pick<ImportRunTable, "id" | "version">,
  change: Partial<ImportRunTable>,
): Promise<ImportRunTable | undefined> =>
  tx
    .updateTable("import_run")
    .set({ ...change, version: version + 1 })
    .where(narrowRuns(scope))
    .where("id", "=", id)
    .where("version", "=", version)
    .returningAll()
    .executeTakeFirst();

/** Writes how far the process `by` has got. @returns false where the run is no longer its own */
export async function touchRun(
  tx: Tx,
  scope: Scope,
  { id, state, by }: { readonly id: string; readonly state: ImportState; readonly by: string },
  change: Partial<ImportRunTable>,
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable("import_run")
    .set(change)
    .where(narrowRuns(scope))
    .where("id", "=", id)
    .where("state", "=", state)
    .where("lease_by", "=", by)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

/**
 * The compare-and-set by which an import lands: only the process `by` that is at work on it, once, and only where nobody
 * has cancelled it. Undefined where that is not so.
 */
export const landRun = (
  tx: Tx,
  scope: Scope,
  { id, version, by }: { readonly id: string; readonly version: number; readonly by: string },
  change: Partial<ImportRunTable>,
): Promise<ImportRunTable | undefined> =>
  tx
    .updateTable("import_run")
    .set({ ...change, version: version + 1 })
    .where(narrowRuns(scope))
    .where("id", "=", id)
    .where("version", "=", version)
    .where("state", "=", "running")
    .where("lease_by", "=", by)
    .where("landed_at", "is", null)
    .returningAll()
    .executeTakeFirst();

/** Dry runs that nobody has confirmed since `beforeAt`. */
export const oldDryRuns = (db: Db, scope: Scope, beforeAt: string) =>
  db
    .selectFrom("import_run")
    .selectAll()
    .where(narrowRuns(scope))
    .where("state", "=", "checked")
    .where("updated_at", "<", beforeAt)
    .orderBy("id")
    .execute();

/** Runs that ended before `beforeAt` and still keep rows as their files had them. */
export const runsToForget = (db: Db, scope: Scope, beforeAt: string) =>
  db
    .selectFrom("import_run")
    .select("id")
    .where(narrowRuns(scope))
    .where("state", "in", ["done", "failed", "cancelled"])
    .where("updated_at", "<", beforeAt)
    .where("id", "in", db.selectFrom("import_row").select("import_id").distinct().where("own", "is not", null))
    .orderBy("id")
    .execute();

/** Runs at which some process was at work whose lease has lapsed. */
export const lapsedRuns = (db: Db, scope: Scope, states: readonly ImportState[], now: string) =>
  db
    .selectFrom("import_run")
    .selectAll()
    .where(narrowRuns(scope))
    .where("state", "in", states)
    .where((eb) => eb.or([eb("lease_until", "is", null), eb("lease_until", "<", now)]))
    .orderBy("id")
    .execute();

/** Takes over a lapsed run. @returns false where another process was faster */
export async function takeRun(
  tx: Tx,
  scope: Scope,
  run: ImportRunTable,
  lease: Pick<ImportRunTable, "lease_by" | "lease_until">,
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable("import_run")
    .set(lease)
    .where(narrowRuns(scope))
    .where("id", "=", run.id)
    .where("version", "=", run.version)
    .where((eb) => (run.lease_until === null ? eb("lease_until", "is", null) : eb("lease_until", "=", run.lease_until)))
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

/** One page, newest first. */
export const pageOfRuns = (
  db: Db,
  scope: Scope,
  position: Position | undefined,
  limit: number,
): Promise<ImportRunTable[]> =>
  db
    .selectFrom("import_run")
    .selectAll()
    .where(narrowRuns(scope))
    .where(
      after(
        [
          ["import_run.created_at", "desc"],
          ["import_run.id", "desc"],
        ],
        position,
      ),
    )
    .orderBy("created_at", "desc")
    .orderBy("id", "desc")
    .limit(limit)
    .execute();

export async function countRuns(db: Db, scope: Scope): Promise<number> {
  const row = await db
    .selectFrom("import_run")
    .select(({ fn }) => fn.countAll<number>().as("count"))
    .where(narrowRuns(scope))
    .executeTakeFirstOrThrow();
  return Number(row.count);
}
