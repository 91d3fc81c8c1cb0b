import { type RawBuilder, SqliteAdapter, sql } from "kysely";
import type { Db } from "./store.ts";

/**
 * Rows of text as one parameter: `from ${jsonRows(tx, rows)}` gives rows `j` whose columns are `j.value ->> 0`, `1` ….
 * A statement with a placeholder for each value is compiled anew for each group, and its memory is freed late; this one
 * is small and the same for every group.
 */
export function jsonRows(db: Db, rows: readonly (readonly string[])[]): RawBuilder<unknown> {
  const json = JSON.stringify(rows);
  return db.getExecutor().adapter instanceof SqliteAdapter
    ? sql`json_each(${json}) as j`
    : sql`jsonb_array_elements(cast(${json} as jsonb)) as j(value)`;
}
