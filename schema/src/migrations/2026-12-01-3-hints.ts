import type { Kysely } from "kysely";
import { collateText } from "./code-units.ts";
import { dropTables, oneOf, owned, required, table } from "./columns.ts";

const hints = ["goals", "deeds", "strengths", "skills", "tools", "proof", "old", "overlap", "education", "contact"];

/** Hints that a person has put aside; they go with the profile. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await table(db, "candidate_hint")
    .addColumn("candidate_id", "text", owned("candidate.id"))
    .addColumn("hint", "text", required)
    .addPrimaryKeyConstraint("candidate_hint_pk", ["candidate_id", "hint"] as never)
    .addCheckConstraint("candidate_hint_is_known", oneOf("hint", hints))
    .execute();
  await collateText(db, "C");
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await dropTables(db, ["candidate_hint"]);
}
