import type { Kysely } from "kysely";
import { zero } from "./columns.ts";

const heldTables = ["candidate", "opening", "organisation"] as const;

/**
 * What an import writes is held: nobody sees rows that name a run which has not landed, and one short statement lands
 * all of them. Warnings stand beside errors, and what a file gave is remembered, so that the next file takes back its
 * own and nothing else.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema.alterTable("import_run").addColumn("landed_at", "text").execute();
  await db.schema.alterTable("import_run").addColumn("rows_warned", "integer", zero).execute();
  await db.schema
    .alterTable("import_run")
    .addColumn("notes", "text", (column) => column.notNull().defaultTo("[]"))
    .execute();
  await db.schema
    .alterTable("import_row")
    .addColumn("warnings", "text", (column) => column.notNull().defaultTo("[]"))
    .execute();
  await db.schema.alterTable("import_source").addColumn("given", "text").execute();
  for (const name of heldTables) {
    await db.schema.alterTable(name).addColumn("held_by", "text").execute();
    await db.schema
      .createIndex(`${name}_by_holder`)
      .on(name)
      .column("held_by")
      .where("held_by" as never, "is not", null)
      .execute();
  }
}

export async function down(db: Kysely<unknown>): Promise<void> {
  for (const name of heldTables) {
    await db.schema.dropIndex(`${name}_by_holder`).execute();
    await db.schema.alterTable(name).dropColumn("held_by").execute();
  }
  await db.schema.alterTable("import_source").dropColumn("given").execute();
  await db.schema.alterTable("import_row").dropColumn("warnings").execute();
  for (const column of ["notes", "rows_warned", "landed_at"]) {
    await db.schema.alterTable("import_run").dropColumn(column).execute();
  }
}
