import type { Kysely } from "kysely";
import { importKinds } from "../vocabulary/linking.ts";
import { dropTables, one, oneOf, primary, required, table } from "./columns.ts";

/**
 * Imports run in the background under a lease, and what was imported is remembered by its digest, so that the same
 * record again is told from a changed one.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema.alterTable("import_run").addColumn("publish", "integer", one).execute();
  await db.schema.alterTable("import_run").addColumn("lease_by", "text").execute();
  await db.schema.alterTable("import_run").addColumn("lease_until", "text").execute();
  await db.schema
    .alterTable("import_row")
    .addColumn("hints", "text", (column) => column.notNull().defaultTo("[]"))
    .execute();
  await table(db, "import_source")
    .addColumn("subject_id", "text", primary)
    .addColumn("programme_id", "text", (column) => column.notNull().references("programme.id"))
    .addColumn("kind", "text", required)
    .addColumn("digest", "text", required)
    .addColumn("imported_at", "text", required)
    .addCheckConstraint("import_source_kind", oneOf("kind", importKinds))
    .execute();
  await db.schema
    .createIndex("import_source_by_digest")
    .on("import_source")
    .columns(["programme_id", "kind", "digest"])
    .execute();
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await dropTables(db, ["import_source"]);
  await db.schema.alterTable("import_row").dropColumn("hints").execute();
  for (const column of ["lease_until", "lease_by", "publish"]) {
    await db.schema.alterTable("import_run").dropColumn(column).execute();
  }
}
