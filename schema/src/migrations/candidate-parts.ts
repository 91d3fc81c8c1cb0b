import { type Kysely, sql } from "kysely";
import {
  cefrLevels,
  credentialKinds,
  educationStatuses,
  evidenceKinds,
  helpForms,
  linkKinds,
  recognitions,
  skillLevels,
} from "../vocabulary/people.ts";
import { emptyText, isFlag, one, oneOf, owned, primary, required, shorterThan, table, zero } from "./columns.ts";
import { linkColumns, linkIndexes } from "./link-columns.ts";

/** In the order in which they may be dropped. */
export const candidatePartTables = [
  "blocked_organisation",
  "credential",
  "education",
  "work_experience",
  "candidate_language",
  "candidate_evidence",
  "candidate_skill",
  "candidate_occupation",
  "candidate_help",
  "candidate_strength",
  "candidate_contact_link",
  "candidate_place",
  "candidate_preference",
] as const;

/** A part that the profile holds in order: keyed by candidate and position. */
function listed(db: Kysely<unknown>, name: string) {
  return table(db, name)
    .addColumn("candidate_id", "text", owned("candidate.id"))
    .addColumn("position", "integer", required)
    .addPrimaryKeyConstraint(`${name}_pk`, ["candidate_id", "position"] as never);
}

/** A part with an id of its own, so that other rows can name it. */
function named(db: Kysely<unknown>, name: string) {
  return table(db, name)
    .addColumn("id", "text", primary)
    .addColumn("candidate_id", "text", owned("candidate.id"))
    .addColumn("position", "integer", required) as ReturnType<typeof table>;
}

const byCandidate = (db: Kysely<unknown>, name: string) =>
  db.schema.createIndex(`${name}_by_candidate`).on(name).columns(["candidate_id", "position"]).execute();

async function wishes(db: Kysely<unknown>): Promise<void> {
  await table(db, "candidate_preference")
    .addColumn("candidate_id", "text", owned("candidate.id"))
    .addColumn("kind", "text", required)
    .addColumn("value", "text", required)
    .addPrimaryKeyConstraint("candidate_preference_pk", ["candidate_id", "kind", "value"] as never)
    .addCheckConstraint("candidate_preference_kind", oneOf("kind", ["work_mode", "working_time", "contract_type"]))
    .execute();
  await listed(db, "candidate_place")
    .addColumn("municipality", "text", required)
    .addColumn("within_km", "integer", zero)
    .execute();
  await listed(db, "candidate_contact_link")
    .addColumn("kind", "text", required)
    .addColumn("url", "text", required)
    .addCheckConstraint("candidate_contact_link_kind", oneOf("kind", linkKinds))
    .execute();
  await listed(db, "candidate_strength")
    .addColumn("name", "text", required)
    .addColumn("reason", "text", emptyText)
    .addCheckConstraint("candidate_strength_name", shorterThan("name", 60))
    .execute();
  await table(db, "candidate_help")
    .addColumn("candidate_id", "text", owned("candidate.id"))
    .addColumn("side", "text", required)
    .addColumn("position", "integer", required)
    .addColumn("topic", "text", required)
    .addColumn("form", "text", required)
    .addPrimaryKeyConstraint("candidate_help_pk", ["candidate_id", "side", "position"] as never)
    .addCheckConstraint("candidate_help_side", oneOf("side", ["offer", "wish"]))
    .addCheckConstraint("candidate_help_form", oneOf("form", helpForms))
    .execute();
}

async function abilities(db: Kysely<unknown>): Promise<void> {
  await linkColumns(
    named(db, "candidate_occupation").addColumn("text", "text", required) as never,
    "candidate_occupation",
    "occupation",
  ).execute();
  await linkColumns(
    named(db, "candidate_skill")
      .addColumn("text", "text", required)
      .addColumn("level", "integer")
      .addColumn("last_used_year", "integer")
      .addColumn("on_card", "integer", one)
      .addColumn("source", "text", (column) => column.notNull().defaultTo("list"))
      .addCheckConstraint("candidate_skill_level", oneOf("level", skillLevels))
      .addCheckConstraint("candidate_skill_on_card", isFlag("on_card"))
      .addCheckConstraint("candidate_skill_source", oneOf("source", ["list", "text", "deed"])) as never,
    "candidate_skill",
    "skill",
  ).execute();
  await table(db, "candidate_evidence")
    .addColumn("candidate_skill_id", "text", owned("candidate_skill.id"))
    .addColumn("position", "integer", required)
    .addColumn("kind", "text", required)
    .addColumn("ref_id", "text")
    .addColumn("note", "text", emptyText)
    .addPrimaryKeyConstraint("candidate_evidence_pk", ["candidate_skill_id", "position"] as never)
    .addCheckConstraint("candidate_evidence_kind", oneOf("kind", evidenceKinds))
    .execute();
  let language = table(db, "candidate_language")
    .addColumn("candidate_id", "text", owned("candidate.id"))
    .addColumn("language", "text", required);
  for (const column of ["cefr", "listening", "reading", "speaking", "writing"]) {
    language = language
      .addColumn(column, "text")
      .addCheckConstraint(`candidate_language_${column}`, oneOf(column, cefrLevels)) as typeof language;
  }
  await language
    .addColumn("is_native", "integer", zero)
    .addColumn("wants_to_work_in", "integer", zero)
    .addColumn("evidence", "text", emptyText)
    .addPrimaryKeyConstraint("candidate_language_pk", ["candidate_id", "language"] as never)
    .addCheckConstraint("candidate_language_tag", sql<boolean>`length(language) between 2 and 3`)
    .execute();
}

async function history(db: Kysely<unknown>): Promise<void> {
  await linkColumns(
    named(db, "work_experience")
      .addColumn("title", "text", required)
      .addColumn("sector", "text")
      .addColumn("from_month", "text")
      .addColumn("to_month", "text")
      .addColumn("hours_per_week", "real")
      .addColumn("employer_name", "text", emptyText)
      .addColumn("place", "text", emptyText)
      .addColumn("country", "text")
      .addColumn("deeds", "text", (column) => column.notNull().defaultTo("[]")) as never,
    "work_experience",
    "occupation",
  ).execute();
  await named(db, "education")
    .addColumn("field", "text", emptyText)
    .addColumn("isced_f", "text")
    .addColumn("degree", "text", emptyText)
    .addColumn("eqf_level", "integer")
    .addColumn("status", "text", required)
    .addColumn("recognised", "text", required)
    .addColumn("institution", "text", emptyText)
    .addColumn("country", "text")
    .addColumn("from_year", "integer")
    .addColumn("to_year", "integer")
    .addCheckConstraint("education_eqf_level", sql<boolean>`eqf_level between 1 and 8`)
    .addCheckConstraint("education_status", oneOf("status", educationStatuses))
    .addCheckConstraint("education_recognised", oneOf("recognised", recognitions))
    .execute();
  await named(db, "credential")
    .addColumn("name", "text", required)
    .addColumn("kind", "text", required)
    .addColumn("issuer", "text", emptyText)
    .addColumn("issued_on", "text")
    .addColumn("expires_on", "text")
    .addColumn("number", "text")
    .addColumn("url", "text")
    .addColumn("verified_by", "text")
    .addColumn("verified_at", "text")
    .addCheckConstraint("credential_kind", oneOf("kind", credentialKinds))
    .execute();
  await table(db, "blocked_organisation")
    .addColumn("candidate_id", "text", owned("candidate.id"))
    .addColumn("business_id", "text", required)
    .addPrimaryKeyConstraint("blocked_organisation_pk", ["candidate_id", "business_id"] as never)
    .execute();
}

export async function candidatePartsUp(db: Kysely<unknown>): Promise<void> {
  await wishes(db);
  await abilities(db);
  await history(db);
  for (const name of ["candidate_occupation", "candidate_skill", "work_experience", "education", "credential"]) {
    await byCandidate(db, name);
  }
  for (const name of ["candidate_occupation", "candidate_skill", "work_experience"]) await linkIndexes(db, name);
}
