import type { Database } from "@tuttu/schema";
import { type Kysely, sql } from "kysely";

const triesMax = 200;
const waitMs = 25;

/** What the planner remembers of keys is copies of them. */
async function forgetSamples(writer: Kysely<Database>, tables: readonly string[]): Promise<void> {
  const { rows } = await sql`select 1 from sqlite_schema where name = 'sqlite_stat4'`.execute(writer);
  if (rows.length === 0 || tables.length === 0) return;
  await sql`delete from sqlite_stat4 where tbl in (${sql.join(tables)})`.execute(writer);
}

/**
 * Rows that are deleted are overwritten in the file (`secure_delete`), but for the write-ahead log and the planner's
 * samples: those go here. A reader that is at work holds the log, so this waits for it, five seconds at the most.
 */
export async function forget(writer: Kysely<Database>, tables: readonly string[]): Promise<boolean> {
  await forgetSamples(writer, tables);
  for (let tries = 0; tries < triesMax; tries++) {
    const { rows } = await sql<{ busy: number }>`pragma wal_checkpoint(TRUNCATE)`.execute(writer);
    if (rows[0]?.busy === 0) return true;
    await new Promise((resolve) => setTimeout(resolve, waitMs));
  }
  return false;
}
