import { type Kysely, sql } from "kysely";
import { cefrLevels, locales, skillLevels } from "../vocabulary/people.ts";
import {
  closingReasons,
  languageNeeds,
  negotiables,
  openingKinds,
  openingStates,
  openingVisibilities,
  payPeriods,
  skillNeeds,
  workModes,
} from "../vocabulary/work.ts";
import {
  dropTables,
  emptyText,
  isFlag,
  one,
  oneOf,
  owned,
  primary,
  required,
  shorterThan,
  table,
  zero,
} from "./columns.ts";
import { linkColumns, linkIndexes } from "./link-columns.ts";

async function opening(db: Kysely<unknown>): Promise<void> {
  const columns = table(db, "opening")
    .addColumn("id", "text", primary)
    .addColumn("programme_id", "text", (column) => column.notNull().references("programme.id"))
    .addColumn("organisation_id", "text", (column) => column.notNull().references("organisation.id"))
    .addColumn("kind", "text", required)
    .addColumn("state", "text", required)
    .addColumn("closing_reason", "text")
    .addColumn("visibility", "text", required)
    .addColumn("title", "text", required)
    .addColumn("title_key", "text", required)
    .addColumn("description", "text", emptyText)
    .addColumn("mentions", "text", (column) => column.notNull().defaultTo("[]"))
    .addColumn("tasks", "text", (column) => column.notNull().defaultTo("[]"))
    .addColumn("occupation_text", "text", emptyText)
    .addColumn("work_mode", "text", required)
    .addColumn("municipality", "text", emptyText)
    .addColumn("region", "text", emptyText)
    .addColumn("duration", "text", emptyText)
    .addColumn("starts_on", "text")
    .addColumn("starts_at_once", "integer", zero)
    .addColumn("places_open", "integer", one)
    .addColumn("closes_on", "text")
    .addColumn("pay_min", "real")
    .addColumn("pay_max", "real")
    .addColumn("pay_currency", "text")
    .addColumn("pay_period", "text")
    .addColumn("pay_note", "text", emptyText)
    .addColumn("collective_agreement", "text", emptyText)
    .addColumn("eqf_min", "integer")
    .addColumn("licence", "text", emptyText)
    .addColumn("experience_instead", "integer", zero)
    .addColumn("what_we_offer", "text", emptyText)
    .addColumn("first_weeks", "text", emptyText)
    .addColumn("team_language", "text")
    .addColumn("accessibility", "text", emptyText)
    .addColumn("contact_account_id", "text", (column) => column.references("account.id").onDelete("set null"))
    .addColumn("introductions_wanted", "integer", (column) => column.notNull().defaultTo(5))
    .addColumn("text_language", "text", (column) => column.notNull().defaultTo("en"))
    .addColumn("external_ref", "text")
    .addColumn("published_at", "text")
    .addColumn("version", "integer", one)
    .addColumn("created_at", "text", required)
    .addColumn("created_by", "text")
    .addColumn("updated_at", "text", required)
    .addColumn("updated_by", "text")
    .addCheckConstraint("opening_kind", oneOf("kind", openingKinds))
    .addCheckConstraint("opening_state", oneOf("state", openingStates))
    .addCheckConstraint("opening_closing_reason", oneOf("closing_reason", closingReasons))
    .addCheckConstraint(
      "opening_closed",
      sql<boolean>`(closing_reason is not null) = (state in ('closed', 'archived'))`,
    )
    .addCheckConstraint("opening_visibility", oneOf("visibility", openingVisibilities))
    .addCheckConstraint("opening_work_mode", oneOf("work_mode", workModes))
    .addCheckConstraint("opening_pay_period", oneOf("pay_period", payPeriods))
    .addCheckConstraint("opening_pay", sql<boolean>`pay_min is null or pay_max is null or pay_min <= pay_max`)
    .addCheckConstraint("opening_eqf_min", sql<boolean>`eqf_min between 1 and 8`)
    .addCheckConstraint("opening_places_open", sql<boolean>`places_open between 1 and 1000`)
    .addCheckConstraint("opening_text_language", oneOf("text_language", locales))
    .addCheckConstraint("opening_title", shorterThan("title", 200))
    .addUniqueConstraint("opening_external_ref", ["programme_id", "external_ref"] as never);
  await linkColumns(columns as never, "opening", "occupation").execute();
}

export async function up(db: Kysely<unknown>): Promise<void> {
  await opening(db);
  await db.schema
    .createIndex("opening_by_change")
    .on("opening")
    .columns(["programme_id", "updated_at", "id"])
    .execute();
  await db.schema.createIndex("opening_by_title").on("opening").columns(["programme_id", "title_key", "id"]).execute();
  await db.schema.createIndex("opening_by_organisation").on("opening").columns(["organisation_id", "state"]).execute();
  await linkIndexes(db, "opening");
  const skill = table(db, "opening_skill")
    .addColumn("id", "text", primary)
    .addColumn("opening_id", "text", owned("opening.id"))
    .addColumn("position", "integer", required)
    .addColumn("text", "text", required)
    .addColumn("need", "text", required)
    .addColumn("level", "integer")
    .addColumn("learnable_in_weeks", "integer")
    .addCheckConstraint("opening_skill_need", oneOf("need", skillNeeds))
    .addCheckConstraint("opening_skill_level", oneOf("level", skillLevels));
  await linkColumns(skill as never, "opening_skill", "skill").execute();
  await db.schema
    .createIndex("opening_skill_by_opening")
    .on("opening_skill")
    .columns(["opening_id", "position"])
    .execute();
  await linkIndexes(db, "opening_skill");
  await table(db, "opening_language")
    .addColumn("opening_id", "text", owned("opening.id"))
    .addColumn("language", "text", required)
    .addColumn("cefr", "text", required)
    .addColumn("need", "text", required)
    .addColumn("task", "text", emptyText)
    .addColumn("learn_on_the_job", "integer", zero)
    .addPrimaryKeyConstraint("opening_language_pk", ["opening_id", "language", "need"] as never)
    .addCheckConstraint("opening_language_cefr", oneOf("cefr", cefrLevels))
    .addCheckConstraint("opening_language_need", oneOf("need", languageNeeds))
    .addCheckConstraint("opening_language_learn", isFlag("learn_on_the_job"))
    .execute();
  await table(db, "opening_term")
    .addColumn("opening_id", "text", owned("opening.id"))
    .addColumn("kind", "text", required)
    .addColumn("value", "text", required)
    .addPrimaryKeyConstraint("opening_term_pk", ["opening_id", "kind", "value"] as never)
    .addCheckConstraint("opening_term_kind", oneOf("kind", ["working_time", "contract_type"]))
    .execute();
  await table(db, "opening_negotiable")
    .addColumn("opening_id", "text", owned("opening.id"))
    .addColumn("field", "text", required)
    .addPrimaryKeyConstraint("opening_negotiable_pk", ["opening_id", "field"] as never)
    .addCheckConstraint("opening_negotiable_field", oneOf("field", negotiables))
    .execute();
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await dropTables(db, ["opening_negotiable", "opening_term", "opening_language", "opening_skill", "opening"]);
}
