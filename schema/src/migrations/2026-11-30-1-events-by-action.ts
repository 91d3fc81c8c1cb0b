import type { Kysely } from "kysely";

/** Acts of one kind are listed, newest first: the decisions about words. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createIndex("audit_event_by_action")
    .on("audit_event")
    .columns(["programme_id", "action", "subject_kind", "at", "id"])
    .execute();
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await db.schema.dropIndex("audit_event_by_action").execute();
}
