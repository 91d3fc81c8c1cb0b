import { type Kysely, sql } from "kysely";
import { candidateStates, locales, searchStatuses, workRights } from "../vocabulary/people.ts";
import { payPeriods } from "../vocabulary/work.ts";
import { candidatePartsUp, candidatePartTables } from "./candidate-parts.ts";
import { dropTables, emptyText, isFlag, one, oneOf, primary, required, shorterThan, table, zero } from "./columns.ts";

export async function up(db: Kysely<unknown>): Promise<void> {
  await table(db, "candidate")
    .addColumn("id", "text", primary)
    .addColumn("programme_id", "text", (column) => column.notNull().references("programme.id"))
    .addColumn("account_id", "text", (column) => column.references("account.id").onDelete("set null"))
    .addColumn("counsellor_id", "text", (column) => column.references("account.id").onDelete("set null"))
    .addColumn("state", "text", required)
    .addColumn("paused_until_on", "text")
    .addColumn("preferred_name", "text", required)
    .addColumn("name_key", "text", required)
    .addColumn("how_to_say_it", "text", emptyText)
    .addColumn("legal_name", "text", emptyText)
    .addColumn("email", "text")
    .addColumn("phone", "text")
    .addColumn("headline", "text", emptyText)
    .addColumn("headline_proposals", "text", (column) => column.notNull().defaultTo("[]"))
    .addColumn("goals", "text", emptyText)
    .addColumn("about", "text", emptyText)
    .addColumn("mentions", "text", (column) => column.notNull().defaultTo("[]"))
    .addColumn("search_status", "text", (column) => column.notNull().defaultTo("looking"))
    .addColumn("search_status_confirmed_on", "text")
    .addColumn("municipality", "text", emptyText)
    .addColumn("region", "text", emptyText)
    .addColumn("would_move", "integer", zero)
    .addColumn("available_from_on", "text")
    .addColumn("pay_wish", "real")
    .addColumn("pay_wish_period", "text")
    .addColumn("work_right", "text", (column) => column.notNull().defaultTo("not_said"))
    .addColumn("ui_locale", "text", (column) => column.notNull().defaultTo("en"))
    .addColumn("text_language", "text", (column) => column.notNull().defaultTo("en"))
    .addColumn("external_ref", "text")
    .addColumn("published_at", "text")
    .addColumn("version", "integer", one)
    .addColumn("created_at", "text", required)
    .addColumn("created_by", "text")
    .addColumn("updated_at", "text", required)
    .addColumn("updated_by", "text")
    .addCheckConstraint("candidate_state", oneOf("state", candidateStates))
    .addCheckConstraint("candidate_search_status", oneOf("search_status", searchStatuses))
    .addCheckConstraint("candidate_work_right", oneOf("work_right", workRights))
    .addCheckConstraint("candidate_ui_locale", oneOf("ui_locale", locales))
    .addCheckConstraint("candidate_text_language", oneOf("text_language", locales))
    .addCheckConstraint("candidate_pay_wish_period", oneOf("pay_wish_period", payPeriods))
    .addCheckConstraint("candidate_would_move", isFlag("would_move"))
    .addCheckConstraint("candidate_preferred_name", shorterThan("preferred_name", 120))
    .addCheckConstraint("candidate_headline", shorterThan("headline", 200))
    .addCheckConstraint("candidate_pay_wish", sql<boolean>`pay_wish is null or pay_wish >= 0`)
    .addUniqueConstraint("candidate_external_ref", ["programme_id", "external_ref"] as never)
    .execute();
  await db.schema
    .createIndex("candidate_by_name")
    .on("candidate")
    .columns(["programme_id", "name_key", "id"])
    .execute();
  await db.schema
    .createIndex("candidate_by_change")
    .on("candidate")
    .columns(["programme_id", "updated_at", "id"])
    .execute();
  await db.schema
    .createIndex("candidate_by_counsellor")
    .on("candidate")
    .columns(["counsellor_id", "name_key", "id"])
    .execute();
  await db.schema.createIndex("candidate_by_account").on("candidate").column("account_id").execute();
  await candidatePartsUp(db);
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await dropTables(db, [...candidatePartTables, "candidate"]);
}
