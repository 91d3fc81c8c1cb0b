import type { ImportRowState, ImportRowTable } from "@tuttu/schema";
import type { Db, Tx } from "../../database/index.ts";
import type { HintGroup } from "../domain/outcome.ts";

/** Rows a statement: ten values each, within what one statement may bind. */
const rowsMax = 500;

export async function insertRows(tx: Tx, rows: readonly ImportRowTable[]): Promise<void> {
  for (let from = 0; from < rows.length; from += rowsMax) {
    await tx
      .insertInto("import_row")
      .values(rows.slice(from, from + rowsMax))
      .execute();
  }
}

/** Writes what became of rows. The caller has found their run within the scope, in this transaction. */
export async function replaceRows(tx: Tx, rows: readonly ImportRowTable[]): Promise<void> {
  for (let from = 0; from < rows.length; from += rowsMax) {
    await tx
      .insertInto("import_row")
      .values(rows.slice(from, from + rowsMax))
      .onConflict((conflict) =>
        conflict.columns(["import_id", "line"]).doUpdateSet(({ ref }) => ({
          state: ref("excluded.state"),
          subject_id: ref("excluded.subject_id"),
          record: ref("excluded.record"),
          errors: ref("excluded.errors"),
          hints: ref("excluded.hints"),
        })),
      )
      .execute();
  }
}

/**
 * Sets sound rows aside that somebody wishes not to be written.
 * @param narrowedId id of a run that the scope was asked for, in this transaction
 * @param errors why, as rows keep it
 * @returns how many were new and how many changed; lines that name no sound row count for nothing
 */
export async function leaveOutRows(
  tx: Tx,
  narrowedId: string,
  lines: readonly number[],
  errors: string,
): Promise<{ readonly new: number; readonly changed: number }> {
  const counts = { new: 0, changed: 0 };
  for (const state of ["new", "changed"] as const) {
    if (lines.length === 0) continue;
    const { numUpdatedRows } = await tx
      .updateTable("import_row")
      .set({ state: "faulty", errors })
      .where("import_id", "=", narrowedId)
      .where("state", "=", state)
      .where("line", "in", lines)
      .executeTakeFirst();
    counts[state] = Number(numUpdatedRows);
  }
  return counts;
}

export interface RowsAsked {
  readonly states?: readonly ImportRowState[] | undefined;
  /** Only rows of which something was left out. */
  readonly warned?: boolean | undefined;
}

/** Rows that follow `line`, in the order of the file. @param narrowedId id of a run that the scope was asked for */
export function rowsAfter(
  db: Db,
  narrowedId: string,
  { line, states, warned, limit }: RowsAsked & { readonly line: number; readonly limit: number },
): Promise<ImportRowTable[]> {
  let query = db.selectFrom("import_row").selectAll().where("import_id", "=", narrowedId).where("line", ">", line);
  if (states !== undefined && states.length > 0) query = query.where("state", "in", states);
  if (warned === true) query = query.where("warnings", "!=", "[]");
  return query.orderBy("line").limit(limit).execute();
}

/** How many rows there are of what is asked. @param narrowedId id of a run that the scope was asked for */
export async function countRows(db: Db, narrowedId: string, { states, warned }: RowsAsked): Promise<number> {
  let query = db
    .selectFrom("import_row")
    .select(({ fn }) => fn.countAll<number>().as("count"))
    .where("import_id", "=", narrowedId);
  if (states !== undefined && states.length > 0) query = query.where("state", "in", states);
  if (warned === true) query = query.where("warnings", "!=", "[]");
  return Number((await query.executeTakeFirstOrThrow()).count);
}

/** Rows that follow `line` in which there is something to mend. @param narrowedId as above */
export const rowsToMend = (db: Db, narrowedId: string, line: number, limit: number): Promise<ImportRowTable[]> =>
  db
    .selectFrom("import_row")
    .selectAll()
    .where("import_id", "=", narrowedId)
    .where("own", "is not", null)
    .where("line", ">", line)
    .orderBy("line")
    .limit(limit)
    .execute();

/** How many of them there are. @param narrowedId as above */
export async function countToMend(db: Db, narrowedId: string): Promise<number> {
  const row = await db
    .selectFrom("import_row")
    .select(({ fn }) => fn.countAll<number>().as("count"))
    .where("import_id", "=", narrowedId)
    .where("own", "is not", null)
    .executeTakeFirstOrThrow();
  return Number(row.count);
}

/** How many written rows have which hints. @param narrowedId as above */
export async function hintGroups(db: Db, narrowedId: string): Promise<HintGroup[]> {
  const rows = await db
    .selectFrom("import_row")
    .select(({ fn }) => ["hints", fn.countAll<number>().as("count")] as const)
    .where("import_id", "=", narrowedId)
    .where("state", "=", "written")
    .groupBy("hints")
    .execute();
  return rows.map(({ hints, count }) => ({ hints, count: Number(count) }));
}

/** Forgets rows as files had them. @param narrowedId as above */
export const forgetOwn = (tx: Tx, narrowedId: string): Promise<unknown> =>
  tx
    .updateTable("import_row")
    .set({ own: null })
    .where("import_id", "=", narrowedId)
    .where("own", "is not", null)
    .execute();

/** Forgets what was read where nothing is to be written any more. @param narrowedId as above */
export const removeRows = (tx: Tx, narrowedId: string): Promise<unknown> =>
  tx.deleteFrom("import_row").where("import_id", "=", narrowedId).execute();
