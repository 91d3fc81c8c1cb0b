import type { Kysely } from "kysely";
import { collateText } from "./code-units.ts";

/**
 * Records that a person has to mend stand as their file wrote them, for a while, with the form of its table; and an
 * import that has ended remembers what became of its new records.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema.alterTable("import_run").addColumn("table_form", "text").execute();
  await db.schema.alterTable("import_run").addColumn("outcome", "text").execute();
  await db.schema.alterTable("import_row").addColumn("own", "text").execute();
  await db.schema
    .createIndex("import_row_by_own")
    .on("import_row")
    .column("import_id")
    .where("own" as never, "is not", null)
    .execute();
  await collateText(db, "C");
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await db.schema.dropIndex("import_row_by_own").execute();
  await db.schema.alterTable("import_row").dropColumn("own").execute();
  for (const column of ["outcome", "table_form"]) await db.schema.alterTable("import_run").dropColumn(column).execute();
}
