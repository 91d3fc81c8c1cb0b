import type { Kysely } from "kysely";
import { dropTables, primary, required, table } from "./columns.ts";

/**
 * What the house remembers of itself, and looks at people in lists: a name that was shown in a ranking is one row a day
 * for each viewer and purpose, while a profile that was opened stays a row for each time.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await table(db, "installation").addColumn("name", "text", primary).addColumn("value", "text", required).execute();
  await db.schema.alterTable("access_log").addColumn("day", "text").execute();
  await db.schema
    .createIndex("access_log_by_day")
    .unique()
    .on("access_log")
    .columns(["account_id", "day", "purpose", "candidate_id"])
    .execute();
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await db.schema.dropIndex("access_log_by_day").execute();
  await db.schema.alterTable("access_log").dropColumn("day").execute();
  await dropTables(db, ["installation"]);
}
