import { type Kysely, sql } from "kysely";
import { collateText } from "./code-units.ts";
import { dropTables, emptyText, isFlag, oneOf, owned, primary, required, table, zero } from "./columns.ts";

/** Minted cards, the names that each organisation knows people by, and what its looks have spent. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await table(db, "card")
    .addColumn("candidate_id", "text", primary)
    .addColumn("programme_id", "text", (column) => column.notNull().references("programme.id"))
    .addColumn("version", "integer", required)
    .addColumn("is_listed", "integer", zero)
    .addColumn("traits", "text", emptyText)
    .addColumn("shown", "text", emptyText)
    .addColumn("content", "text", emptyText)
    .addColumn("digest", "text", emptyText)
    .addColumn("vector", "text", emptyText)
    .addColumn("made_with", "text", emptyText)
    .addColumn("minted_version", "integer", zero)
    .addCheckConstraint("card_is_listed", isFlag("is_listed"))
    .addCheckConstraint("card_only_of_listed", sql<boolean>`is_listed = 1 or (content = '' and vector = '')`)
    .execute();
  await db.schema
    .createIndex("card_by_programme")
    .on("card")
    .columns(["programme_id", "is_listed", "candidate_id"])
    .execute();
  await table(db, "pseudonym")
    .addColumn("organisation_id", "text", owned("organisation.id"))
    .addColumn("candidate_id", "text", required)
    .addColumn("key_version", "text", required)
    .addColumn("code", "text", required)
    .addColumn("name_number", "integer", required)
    .addPrimaryKeyConstraint("pseudonym_pk", ["organisation_id", "candidate_id"] as never)
    .addUniqueConstraint("pseudonym_code", ["organisation_id", "code"] as never)
    .addUniqueConstraint("pseudonym_name", ["organisation_id", "name_number"] as never)
    .execute();
  await table(db, "employer_look")
    .addColumn("id", "text", primary)
    .addColumn("programme_id", "text", (column) => column.notNull().references("programme.id"))
    .addColumn("organisation_id", "text", owned("organisation.id"))
    .addColumn("account_id", "text", required)
    .addColumn("kind", "text", required)
    .addColumn("candidate_id", "text")
    .addColumn("at", "text", required)
    .addCheckConstraint("employer_look_kind", oneOf("kind", ["card", "row", "query"]))
    .addCheckConstraint("employer_look_whom", sql<boolean>`(kind = 'query') = (candidate_id is null)`)
    .execute();
  await db.schema
    .createIndex("employer_look_by_time")
    .on("employer_look")
    .columns(["organisation_id", "kind", "at"])
    .execute();
  await collateText(db, "C");
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await dropTables(db, ["employer_look", "pseudonym", "card"]);
}
