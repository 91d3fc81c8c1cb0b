import type { EngineName, IndexRunTable } from "@tuttu/schema";
import type { Db, Tx } from "../../database/index.ts";

/** The run that has not ended; there is one of an engine at most. */
export const openRun = (db: Db | Tx, engine: EngineName): Promise<IndexRunTable | undefined> =>
  db.selectFrom("index_run").selectAll().where("engine", "=", engine).where("ended_at", "is", null).executeTakeFirst();

export const findRun = (db: Db, id: string): Promise<IndexRunTable | undefined> =>
  db.selectFrom("index_run").selectAll().where("id", "=", id).executeTakeFirst();

/** The last one that ended. */
export const lastRun = (
  db: Db | Tx,
  engine: EngineName,
  kind: IndexRunTable["kind"],
): Promise<IndexRunTable | undefined> =>
  db
    .selectFrom("index_run")
    .selectAll()
    .where("engine", "=", engine)
    .where("kind", "=", kind)
    .where("ended_at", "is not", null)
    .orderBy("started_at", "desc")
    .orderBy("id", "desc")
    .limit(1)
    .executeTakeFirst();

/** @returns false where the engine has a run that has not ended */
export async function insertRun(tx: Tx, row: IndexRunTable): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto("index_run")
    .values(row)
    .onConflict((conflict) => conflict.column("engine").where("ended_at", "is", null).doNothing())
    .executeTakeFirstOrThrow();
  return Number(numInsertedOrUpdatedRows ?? 0) === 1;
}

/** Those that wait or run, the oldest first; one of each engine at most. */
export const openRuns = (db: Db): Promise<IndexRunTable[]> =>
  db.selectFrom("index_run").selectAll().where("ended_at", "is", null).orderBy("started_at").execute();

/** @returns whether it is this process's to do now */
export async function claimRun(tx: Tx, id: string, leaseUntil: string): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable("index_run")
    .set({ state: "running", lease_until: leaseUntil })
    .where("id", "=", id)
    .where("state", "=", "waiting")
    .executeTakeFirstOrThrow();
  return Number(numUpdatedRows) === 1;
}

/** @returns false where it was taken for dead meanwhile */
export async function tellProgress(
  tx: Tx,
  id: string,
  progress: { readonly done: number; readonly total: number | null; readonly leaseUntil: string },
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable("index_run")
    .set({ done: progress.done, total: progress.total, lease_until: progress.leaseUntil })
    .where("id", "=", id)
    .where("state", "=", "running")
    .executeTakeFirstOrThrow();
  return Number(numUpdatedRows) === 1;
}

/** @returns false where it was taken for dead meanwhile */
export async function prolongRun(tx: Tx, id: string, leaseUntil: string): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable("index_run")
    .set({ lease_until: leaseUntil })
    .where("id", "=", id)
    .where("state", "=", "running")
    .executeTakeFirstOrThrow();
  return Number(numUpdatedRows) === 1;
}

type End = Pick<IndexRunTable, "state" | "outcome" | "error" | "ended_at"> & {
  readonly done?: number;
  readonly total?: number;
};

/** @returns false where it was taken for dead meanwhile, and has ended */
export async function endRun(tx: Tx, id: string, end: End): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable("index_run")
    .set(end)
    .where("id", "=", id)
    .where("ended_at", "is", null)
    .executeTakeFirstOrThrow();
  return Number(numUpdatedRows) === 1;
}

/** Runs whose process has died: they have told nothing of themselves for too long. */
export const endDeadRuns = (tx: Tx, now: string): Promise<unknown> =>
  tx
    .updateTable("index_run")
    .set({ state: "failed", error: "stopped", ended_at: now })
    .where("state", "=", "running")
    .where("lease_until", "<=", now)
    .execute();
