import type { Kysely } from "kysely";
import { collateText } from "./code-units.ts";
import { dropTables, oneOf, primary, required, table } from "./columns.ts";

/**
 * Who was erased, by ids alone. The keys lead nowhere on purpose: what they named is gone, and a programme that an older
 * backup does not know must not keep its erasures out.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await table(db, "erasure")
    .addColumn("candidate_id", "text", primary)
    .addColumn("programme_id", "text", required)
    .addColumn("account_id", "text")
    .addColumn("asked_by", "text", required)
    .addColumn("erased_at", "text", required)
    .addCheckConstraint("erasure_asked_by", oneOf("asked_by", ["person", "staff"]))
    .execute();
  await collateText(db, "C");
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await dropTables(db, ["erasure"]);
}
