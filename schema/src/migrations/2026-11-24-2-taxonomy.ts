import type { Kysely } from "kysely";
import { conceptStatuses, labelKinds, occupationSkillRelations, skillKinds } from "../vocabulary/linking.ts";
import { locales } from "../vocabulary/people.ts";
import { dropTables, emptyText, isFlag, oneOf, owned, primary, required, table, zero } from "./columns.ts";

async function labels(db: Kysely<unknown>, concept: "skill" | "occupation"): Promise<void> {
  const name = `${concept}_label`;
  await table(db, name)
    .addColumn(`${concept}_id`, "text", owned(`${concept}.id`))
    .addColumn("language", "text", required)
    .addColumn("kind", "text", required)
    .addColumn("label", "text", required)
    .addPrimaryKeyConstraint(`${name}_pk`, [`${concept}_id`, "language", "kind", "label"] as never)
    .addCheckConstraint(`${name}_language`, oneOf("language", locales))
    .addCheckConstraint(`${name}_kind`, oneOf("kind", labelKinds))
    .execute();
}

async function pairs(
  db: Kysely<unknown>,
  name: string,
  left: [string, string],
  right: [string, string],
  relation = false,
) {
  let builder = table(db, name).addColumn(left[0], "text", owned(left[1])).addColumn(right[0], "text", owned(right[1]));
  if (relation) {
    builder = builder
      .addColumn("relation", "text", required)
      .addCheckConstraint(`${name}_relation`, oneOf("relation", occupationSkillRelations));
  }
  await builder.addPrimaryKeyConstraint(`${name}_pk`, [left[0], right[0]] as never).execute();
  await db.schema.createIndex(`${name}_by_${right[0]}`).on(name).column(right[0]).execute();
}

export async function up(db: Kysely<unknown>): Promise<void> {
  await table(db, "taxonomy_release")
    .addColumn("version", "text", primary)
    .addColumn("source", "text", required)
    .addColumn("is_current", "integer", zero)
    .addColumn("counts", "text", (column) => column.notNull().defaultTo("{}"))
    .addColumn("installed_at", "text", required)
    .addCheckConstraint("taxonomy_release_source", oneOf("source", ["starter", "esco"]))
    .addCheckConstraint("taxonomy_release_current", isFlag("is_current"))
    .execute();
  await table(db, "skill")
    .addColumn("id", "text", primary)
    .addColumn("esco_uri", "text", (column) => column.unique())
    .addColumn("kind", "text", required)
    .addColumn("reuse_level", "text", emptyText)
    .addColumn("description", "text", emptyText)
    .addColumn("status", "text", (column) => column.notNull().defaultTo("current"))
    .addColumn("replaced_by", "text", (column) => column.references("skill.id"))
    .addColumn("release", "text", required)
    .addCheckConstraint("skill_kind", oneOf("kind", skillKinds))
    .addCheckConstraint("skill_status", oneOf("status", conceptStatuses))
    .execute();
  await table(db, "isco_group")
    .addColumn("code", "text", primary)
    .addColumn("label_en", "text", emptyText)
    .addColumn("label_fi", "text", emptyText)
    .addColumn("label_sv", "text", emptyText)
    .execute();
  await table(db, "occupation")
    .addColumn("id", "text", primary)
    .addColumn("esco_uri", "text", (column) => column.unique())
    .addColumn("isco_group", "text", required)
    .addColumn("esco_code", "text", emptyText)
    .addColumn("description", "text", emptyText)
    .addColumn("status", "text", (column) => column.notNull().defaultTo("current"))
    .addColumn("replaced_by", "text", (column) => column.references("occupation.id"))
    .addColumn("release", "text", required)
    .addCheckConstraint("occupation_status", oneOf("status", conceptStatuses))
    .execute();
  await db.schema.createIndex("occupation_by_isco").on("occupation").column("isco_group").execute();
  await labels(db, "skill");
  await labels(db, "occupation");
  await table(db, "skill_group")
    .addColumn("code", "text", primary)
    .addColumn("esco_uri", "text")
    .addColumn("label_en", "text", emptyText)
    .addColumn("label_fi", "text", emptyText)
    .addColumn("label_sv", "text", emptyText)
    .addColumn("broader_code", "text")
    .execute();
  await pairs(db, "skill_broader", ["skill_id", "skill.id"], ["broader_id", "skill.id"]);
  await pairs(db, "skill_in_group", ["skill_id", "skill.id"], ["group_code", "skill_group.code"]);
  await pairs(db, "skill_relation", ["skill_id", "skill.id"], ["related_id", "skill.id"], true);
  await pairs(db, "occupation_broader", ["occupation_id", "occupation.id"], ["broader_id", "occupation.id"]);
  await pairs(db, "occupation_skill", ["occupation_id", "occupation.id"], ["skill_id", "skill.id"], true);
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await dropTables(db, [
    "occupation_skill",
    "occupation_broader",
    "skill_relation",
    "skill_in_group",
    "skill_broader",
    "skill_group",
    "occupation_label",
    "skill_label",
    "occupation",
    "isco_group",
    "skill",
    "taxonomy_release",
  ]);
}
