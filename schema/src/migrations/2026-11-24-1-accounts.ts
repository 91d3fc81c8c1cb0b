import type { Kysely } from "kysely";
import { locales } from "../vocabulary/people.ts";
import { dropTables, isFlag, oneOf, owned, primary, required, table, zero } from "./columns.ts";

/** The sign-in library's five tables under our names, and what we add for the second factor. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await table(db, "account")
    .addColumn("id", "text", primary)
    .addColumn("name", "text", required)
    .addColumn("email", "text", (column) => column.notNull().unique())
    .addColumn("email_verified", "integer", zero)
    .addColumn("image", "text")
    .addColumn("locale", "text", (column) => column.notNull().defaultTo("en"))
    .addColumn("two_factor_enabled", "integer", zero)
    .addColumn("created_at", "text", required)
    .addColumn("updated_at", "text", required)
    .addCheckConstraint("account_locale", oneOf("locale", locales))
    .addCheckConstraint("account_email_verified", isFlag("email_verified"))
    .execute();
  await table(db, "account_session")
    .addColumn("id", "text", primary)
    .addColumn("account_id", "text", owned("account.id"))
    .addColumn("token", "text", (column) => column.notNull().unique())
    .addColumn("expires_at", "text", required)
    .addColumn("ip_address", "text")
    .addColumn("user_agent", "text")
    .addColumn("created_at", "text", required)
    .addColumn("updated_at", "text", required)
    .execute();
  await db.schema.createIndex("account_session_by_account").on("account_session").column("account_id").execute();
  await table(db, "account_credential")
    .addColumn("id", "text", primary)
    .addColumn("account_id", "text", owned("account.id"))
    .addColumn("provider_id", "text", required)
    .addColumn("provider_account_id", "text", required)
    .addColumn("password", "text")
    .addColumn("access_token", "text")
    .addColumn("refresh_token", "text")
    .addColumn("id_token", "text")
    .addColumn("access_token_expires_at", "text")
    .addColumn("refresh_token_expires_at", "text")
    .addColumn("scope", "text")
    .addColumn("created_at", "text", required)
    .addColumn("updated_at", "text", required)
    .execute();
  await db.schema.createIndex("account_credential_by_account").on("account_credential").column("account_id").execute();
  await table(db, "account_verification")
    .addColumn("id", "text", primary)
    .addColumn("identifier", "text", required)
    .addColumn("value", "text", required)
    .addColumn("expires_at", "text", required)
    .addColumn("created_at", "text", required)
    .addColumn("updated_at", "text", required)
    .execute();
  await db.schema
    .createIndex("account_verification_by_identifier")
    .on("account_verification")
    .column("identifier")
    .execute();
  await table(db, "account_second_factor")
    .addColumn("id", "text", primary)
    .addColumn("account_id", "text", owned("account.id"))
    .addColumn("secret", "text", required)
    .addColumn("backup_codes", "text", required)
    .addColumn("verified", "integer", zero)
    .addColumn("failed_verification_count", "integer", zero)
    .addColumn("locked_until", "text")
    .execute();
  await table(db, "session_second_factor")
    .addColumn("session_id", "text", (column) =>
      column.primaryKey().notNull().references("account_session.id").onDelete("cascade"),
    )
    .addColumn("account_id", "text", owned("account.id"))
    .addColumn("proved_at", "text", required)
    .execute();
  await table(db, "used_time_step")
    .addColumn("account_id", "text", owned("account.id"))
    .addColumn("step", "integer", required)
    .addColumn("used_at", "text", required)
    .addPrimaryKeyConstraint("used_time_step_pk", ["account_id", "step"] as never)
    .execute();
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await dropTables(db, [
    "used_time_step",
    "session_second_factor",
    "account_second_factor",
    "account_verification",
    "account_credential",
    "account_session",
    "account",
  ]);
}
