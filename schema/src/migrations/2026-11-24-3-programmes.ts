import { type Kysely, sql } from "kysely";
import { locales, membershipStates, roles } from "../vocabulary/people.ts";
import { organisationStates } from "../vocabulary/work.ts";
import { dropTables, emptyText, isFlag, one, oneOf, primary, required, shorterThan, table, zero } from "./columns.ts";

export async function up(db: Kysely<unknown>): Promise<void> {
  await table(db, "programme")
    .addColumn("id", "text", primary)
    .addColumn("name", "text", required)
    .addColumn("region", "text", emptyText)
    .addColumn("funder", "text", emptyText)
    .addColumn("locale", "text", (column) => column.notNull().defaultTo("en"))
    .addColumn("starts_on", "text")
    .addColumn("ends_on", "text")
    .addColumn("self_registration", "integer", zero)
    .addColumn("reviews_profiles", "integer", zero)
    .addColumn("ranking_enabled", "integer", one)
    .addColumn("version", "integer", one)
    .addColumn("created_at", "text", required)
    .addColumn("updated_at", "text", required)
    .addCheckConstraint("programme_locale", oneOf("locale", locales))
    .addCheckConstraint("programme_name", shorterThan("name", 120))
    .addCheckConstraint("programme_self_registration", isFlag("self_registration"))
    .addCheckConstraint("programme_ranking_enabled", isFlag("ranking_enabled"))
    .execute();
  await table(db, "organisation")
    .addColumn("id", "text", primary)
    .addColumn("programme_id", "text", (column) => column.notNull().references("programme.id"))
    .addColumn("name", "text", required)
    .addColumn("name_key", "text", required)
    .addColumn("business_id", "text")
    .addColumn("website", "text")
    .addColumn("industry", "text")
    .addColumn("size_band", "text")
    .addColumn("municipality", "text", emptyText)
    .addColumn("about", "text", emptyText)
    .addColumn("languages_at_work", "text", (column) => column.notNull().defaultTo("[]"))
    .addColumn("state", "text", required)
    .addColumn("terms_version", "text")
    .addColumn("terms_signed_at", "text")
    .addColumn("capacity", "integer", (column) => column.notNull().defaultTo(4))
    .addColumn("external_ref", "text")
    .addColumn("version", "integer", one)
    .addColumn("created_at", "text", required)
    .addColumn("updated_at", "text", required)
    .addCheckConstraint("organisation_state", oneOf("state", organisationStates))
    .addCheckConstraint("organisation_name", shorterThan("name", 160))
    .addCheckConstraint("organisation_capacity", sql<boolean>`capacity between 0 and 100`)
    .addUniqueConstraint("organisation_business_id", ["programme_id", "business_id"] as never)
    .execute();
  await db.schema
    .createIndex("organisation_by_name")
    .on("organisation")
    .columns(["programme_id", "name_key", "id"])
    .execute();
  await table(db, "membership")
    .addColumn("id", "text", primary)
    .addColumn("account_id", "text", (column) => column.notNull().references("account.id").onDelete("cascade"))
    .addColumn("programme_id", "text", (column) => column.references("programme.id"))
    .addColumn("role", "text", required)
    .addColumn("organisation_id", "text", (column) => column.references("organisation.id"))
    .addColumn("candidate_id", "text")
    .addColumn("state", "text", required)
    .addColumn("created_at", "text", required)
    .addColumn("updated_at", "text", required)
    .addCheckConstraint("membership_role", oneOf("role", roles))
    .addCheckConstraint("membership_state", oneOf("state", membershipStates))
    .addCheckConstraint("membership_programme", sql<boolean>`(role = 'administrator') = (programme_id is null)`)
    .addCheckConstraint(
      "membership_organisation",
      sql<boolean>`(role in ('member', 'organisation_admin')) = (organisation_id is not null)`,
    )
    .addCheckConstraint("membership_candidate", sql<boolean>`(role = 'candidate') = (candidate_id is not null)`)
    .execute();
  await db.schema.createIndex("membership_by_account").on("membership").columns(["account_id", "state"]).execute();
  await db.schema.createIndex("membership_by_programme").on("membership").columns(["programme_id", "role"]).execute();
  await db.schema.createIndex("membership_by_candidate").on("membership").column("candidate_id").execute();
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await dropTables(db, ["membership", "organisation", "programme"]);
}
