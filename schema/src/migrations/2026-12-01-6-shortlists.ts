import { type ColumnDefinitionBuilderCallback, type Kysely, sql } from "kysely";
import { collateText } from "./code-units.ts";
import { dropTables, owned, primary, required, shorterThan, table } from "./columns.ts";

/** An account that may go, and what it did stays. */
const somebody: ColumnDefinitionBuilderCallback = (column) => column.references("account.id").onDelete("set null");

/** People whom organisations keep in mind, and what they note about them. All of it goes with the person. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await table(db, "shortlist_entry")
    .addColumn("id", "text", primary)
    .addColumn("programme_id", "text", (column) => column.notNull().references("programme.id"))
    .addColumn("organisation_id", "text", owned("organisation.id"))
    .addColumn("opening_id", "text", (column) => column.references("opening.id").onDelete("cascade"))
    .addColumn("candidate_id", "text", owned("candidate.id"))
    .addColumn("added_at", "text", required)
    .addColumn("added_by", "text", somebody)
    .execute();
  // A person stands on each list once; null differs from null, so the general list has an index of its own.
  await sql`create unique index shortlist_entry_of_opening on shortlist_entry (organisation_id, opening_id, candidate_id)
    where opening_id is not null`.execute(db);
  await sql`create unique index shortlist_entry_general on shortlist_entry (organisation_id, candidate_id)
    where opening_id is null`.execute(db);
  await db.schema.createIndex("shortlist_entry_by_person").on("shortlist_entry").column("candidate_id").execute();
  await db.schema.createIndex("shortlist_entry_by_opening").on("shortlist_entry").column("opening_id").execute();
  await table(db, "shortlist_note")
    .addColumn("id", "text", primary)
    .addColumn("entry_id", "text", owned("shortlist_entry.id"))
    .addColumn("text", "text", required)
    .addColumn("written_at", "text", required)
    .addColumn("written_by", "text", somebody)
    .addCheckConstraint("shortlist_note_text", shorterThan("text", 1000))
    .execute();
  await db.schema.createIndex("shortlist_note_by_entry").on("shortlist_note").column("entry_id").execute();
  await collateText(db, "C");
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await dropTables(db, ["shortlist_note", "shortlist_entry"]);
}
