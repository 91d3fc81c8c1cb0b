import type { Kysely } from "kysely";
import { collateText } from "./code-units.ts";
import { dropTables, isFlag, one, owned, primary, required, shorterThan, table } from "./columns.ts";

/** Searches that employers keep, and who is no news to them any more. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await table(db, "saved_search")
    .addColumn("id", "text", primary)
    .addColumn("programme_id", "text", (column) => column.notNull().references("programme.id"))
    .addColumn("organisation_id", "text", owned("organisation.id"))
    .addColumn("account_id", "text", owned("account.id"))
    .addColumn("name", "text", required)
    .addColumn("query", "text", required)
    .addColumn("mails", "integer", one)
    .addColumn("version", "integer", one)
    .addColumn("created_at", "text", required)
    .addColumn("checked_at", "text", required)
    .addColumn("mailed_at", "text")
    .addCheckConstraint("saved_search_name", shorterThan("name", 80))
    .addCheckConstraint("saved_search_mails", isFlag("mails"))
    .execute();
  await db.schema
    .createIndex("saved_search_by_owner")
    .on("saved_search")
    .columns(["account_id", "organisation_id"])
    .execute();
  await db.schema.createIndex("saved_search_due").on("saved_search").columns(["mails", "checked_at"]).execute();
  await table(db, "saved_search_seen")
    .addColumn("search_id", "text", owned("saved_search.id"))
    .addColumn("candidate_id", "text", owned("candidate.id"))
    .addPrimaryKeyConstraint("saved_search_seen_pk", ["search_id", "candidate_id"] as never)
    .execute();
  await db.schema.createIndex("saved_search_seen_by_person").on("saved_search_seen").column("candidate_id").execute();
  await collateText(db, "C");
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await dropTables(db, ["saved_search_seen", "saved_search"]);
}
