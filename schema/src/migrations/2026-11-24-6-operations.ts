import { type Kysely, sql } from "kysely";
import { importFormats, importKinds, importRowStates, importStates } from "../vocabulary/linking.ts";
import { dropTables, emptyText, isSqlite, one, oneOf, owned, primary, required, table, zero } from "./columns.ts";

async function imports(db: Kysely<unknown>): Promise<void> {
  let run = table(db, "import_run")
    .addColumn("id", "text", primary)
    .addColumn("programme_id", "text", (column) => column.notNull().references("programme.id"))
    .addColumn("kind", "text", required)
    .addColumn("format", "text", required)
    .addColumn("file_name", "text", required)
    .addColumn("file_hash", "text", required)
    .addColumn("state", "text", required);
  for (const count of ["total", "new", "changed", "same", "faulty", "done"]) {
    run = run.addColumn(`rows_${count}`, "integer", zero) as typeof run;
  }
  await run
    .addColumn("linking", "text", (column) => column.notNull().defaultTo("{}"))
    .addColumn("error", "text")
    .addColumn("version", "integer", one)
    .addColumn("created_at", "text", required)
    .addColumn("created_by", "text")
    .addColumn("updated_at", "text", required)
    .addCheckConstraint("import_run_kind", oneOf("kind", importKinds))
    .addCheckConstraint("import_run_format", oneOf("format", importFormats))
    .addCheckConstraint("import_run_state", oneOf("state", importStates))
    .execute();
  await db.schema
    .createIndex("import_run_by_programme")
    .on("import_run")
    .columns(["programme_id", "created_at", "id"])
    .execute();
  await table(db, "import_row")
    .addColumn("import_id", "text", owned("import_run.id"))
    .addColumn("line", "integer", required)
    .addColumn("state", "text", required)
    .addColumn("external_ref", "text")
    .addColumn("subject_id", "text")
    .addColumn("record", "text", required)
    .addColumn("errors", "text", (column) => column.notNull().defaultTo("[]"))
    .addPrimaryKeyConstraint("import_row_pk", ["import_id", "line"] as never)
    .addCheckConstraint("import_row_state", oneOf("state", importRowStates))
    .execute();
}

async function journals(db: Kysely<unknown>): Promise<void> {
  const outbox = isSqlite(db)
    ? table(db, "outbox").addColumn("seq", "integer", (column) => column.primaryKey().autoIncrement())
    : table(db, "outbox").addColumn("seq", "bigserial", (column) => column.primaryKey());
  await outbox
    .addColumn("programme_id", "text", required)
    .addColumn("topic", "text", required)
    .addColumn("subject_id", "text", required)
    .addColumn("operation", "text", required)
    .addColumn("version", "integer", required)
    .addColumn("created_at", "text", required)
    .addColumn("due_at", "text")
    .addColumn("attempts", "integer", zero)
    .addColumn("last_error", "text")
    .addCheckConstraint("outbox_topic", oneOf("topic", ["candidate", "opening", "taxonomy", "mail"]))
    .addCheckConstraint("outbox_operation", oneOf("operation", ["put", "remove", "send"]))
    .execute();
  await table(db, "audit_event")
    .addColumn("id", "text", primary)
    .addColumn("programme_id", "text")
    .addColumn("at", "text", required)
    .addColumn("actor_kind", "text", required)
    .addColumn("actor_id", "text")
    .addColumn("action", "text", required)
    .addColumn("subject_kind", "text", required)
    .addColumn("subject_id", "text", required)
    .addColumn("detail", "text", (column) => column.notNull().defaultTo("{}"))
    .addColumn("request_id", "text")
    .execute();
  await db.schema.createIndex("audit_event_by_subject").on("audit_event").columns(["subject_id", "at"]).execute();
  await table(db, "access_log")
    .addColumn("id", "text", primary)
    .addColumn("programme_id", "text", required)
    .addColumn("at", "text", required)
    .addColumn("account_id", "text")
    .addColumn("role", "text", required)
    .addColumn("organisation_id", "text")
    .addColumn("candidate_id", "text", required)
    .addColumn("purpose", "text", emptyText)
    .execute();
  await db.schema.createIndex("access_log_by_candidate").on("access_log").columns(["candidate_id", "at"]).execute();
  await table(db, "idempotency_key")
    .addColumn("actor", "text", required)
    .addColumn("route", "text", required)
    .addColumn("key", "text", required)
    .addColumn("body_hash", "text", required)
    .addColumn("status", "integer")
    .addColumn("answer", "text")
    .addColumn("headers", "text")
    .addColumn("created_at", "text", required)
    .addPrimaryKeyConstraint("idempotency_key_pk", ["actor", "route", "key"] as never)
    .execute();
}

export async function up(db: Kysely<unknown>): Promise<void> {
  await journals(db);
  await imports(db);
  await table(db, "match_vector")
    .addColumn("subject_id", "text", primary)
    .addColumn("programme_id", "text", required)
    .addColumn("kind", "text", required)
    .addColumn("version", "integer", required)
    .addColumn("taxonomy_version", "text", required)
    .addColumn("matcher_version", "text", required)
    .addColumn("vector", "text", required)
    .addColumn("is_listed", "integer", zero)
    .addColumn("changed_seq", "integer", required)
    .addCheckConstraint("match_vector_kind", sql<boolean>`kind in ('candidate', 'opening')`)
    .execute();
  await db.schema
    .createIndex("match_vector_by_change")
    .on("match_vector")
    .columns(["programme_id", "changed_seq"])
    .execute();
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await dropTables(db, [
    "match_vector",
    "import_row",
    "import_run",
    "idempotency_key",
    "access_log",
    "audit_event",
    "outbox",
  ]);
}
