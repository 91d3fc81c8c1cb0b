import type { Kysely } from "kysely";
import { dropTables, primary, required, table, zero } from "./columns.ts";

/** What is to be mailed, sealed with the installation's key: a message may hold a link that signs somebody in. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await table(db, "mail_message")
    .addColumn("id", "text", primary)
    .addColumn("programme_id", "text")
    .addColumn("template", "text", required)
    .addColumn("sealed", "text")
    .addColumn("created_at", "text", required)
    .addColumn("sent_at", "text")
    .addColumn("attempts", "integer", zero)
    .addColumn("last_error", "text")
    .execute();
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await dropTables(db, ["mail_message"]);
}
