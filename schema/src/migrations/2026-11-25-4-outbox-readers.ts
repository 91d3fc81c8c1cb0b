import type { Kysely } from "kysely";
import { engineNames, indexRunKinds, indexRunStates } from "../vocabulary/search.ts";
import { collateText } from "./code-units.ts";
import { dropTables, one, oneOf, primary, required, table, zero } from "./columns.ts";

/**
 * Each index has rows of its own in the outbox: what is read for one still waits for the other. Who reads is written
 * down, so that every process that writes, whatever it was told of engines, leaves a row for each of them.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .alterTable("outbox")
    .addColumn("reader", "text", (column) => column.notNull().defaultTo("house"))
    .execute();
  await db.schema.alterTable("outbox").addColumn("parked_at", "text").execute();
  await db.schema.alterTable("outbox").addColumn("is_repair", "integer", zero).execute();
  await db.schema
    .createIndex("outbox_by_reader")
    .on("outbox")
    .columns(["reader", "topic", "operation", "seq"])
    .execute();
  await db.schema.createIndex("outbox_by_subject").on("outbox").columns(["subject_id", "reader"]).execute();
  await table(db, "outbox_reader")
    .addColumn("name", "text", primary)
    .addColumn("since", "text", required)
    .addColumn("needs_rebuild", "integer", one)
    .addColumn("lease_by", "text")
    .addColumn("lease_until", "text")
    .execute();
  await table(db, "index_run")
    .addColumn("id", "text", primary)
    .addColumn("engine", "text", required)
    .addColumn("kind", "text", required)
    .addColumn("state", "text", required)
    .addColumn("done", "integer", zero)
    .addColumn("total", "integer")
    .addColumn("outcome", "text", (column) => column.notNull().defaultTo("{}"))
    .addColumn("error", "text")
    .addColumn("started_at", "text", required)
    .addColumn("started_by", "text")
    .addColumn("ended_at", "text")
    .addColumn("lease_until", "text", required)
    .addCheckConstraint("index_run_engine", oneOf("engine", engineNames))
    .addCheckConstraint("index_run_kind", oneOf("kind", indexRunKinds))
    .addCheckConstraint("index_run_state", oneOf("state", indexRunStates))
    .execute();
  await db.schema
    .createIndex("index_run_open")
    .on("index_run")
    .column("engine")
    .unique()
    .where("ended_at" as never, "is", null)
    .execute();
  await db.schema
    .createIndex("index_run_by_engine")
    .on("index_run")
    .columns(["engine", "kind", "started_at"])
    .execute();
  await collateText(db, "C");
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await dropTables(db, ["index_run", "outbox_reader"]);
  await db.schema.dropIndex("outbox_by_subject").execute();
  await db.schema.dropIndex("outbox_by_reader").execute();
  await db
    .deleteFrom("outbox" as never)
    .where("reader" as never, "!=", "house" as never)
    .execute();
  for (const column of ["is_repair", "parked_at", "reader"]) {
    await db.schema.alterTable("outbox").dropColumn(column).execute();
  }
}
