import { type Kysely, sql } from "kysely";
import { employerRoles, invitationKinds, invitationStates, locales } from "../vocabulary/people.ts";
import { vettingDecisions } from "../vocabulary/work.ts";
import { collateText } from "./code-units.ts";
import { dropTables, emptyText, isFlag, oneOf, owned, primary, required, shorterThan, table, zero } from "./columns.ts";

/**
 * How people and employers come in: invitations, what employers sign, and what staff decided about them. That an
 * organisation has signed is told by the signature of a text from now on, not by the name of a version.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await table(db, "invitation")
    .addColumn("id", "text", primary)
    .addColumn("programme_id", "text", (column) => column.notNull().references("programme.id"))
    .addColumn("kind", "text", required)
    .addColumn("email", "text", required)
    .addColumn("name", "text", required)
    .addColumn("locale", "text", required)
    .addColumn("organisation_id", "text", (column) => column.references("organisation.id").onDelete("cascade"))
    .addColumn("candidate_id", "text", (column) => column.references("candidate.id").onDelete("cascade"))
    .addColumn("role", "text", required)
    .addColumn("token_hash", "text", (column) => column.notNull().unique())
    .addColumn("state", "text", required)
    .addColumn("expires_at", "text", required)
    .addColumn("made_at", "text", required)
    .addColumn("made_by", "text", (column) => column.references("account.id").onDelete("set null"))
    .addColumn("resent", "integer", zero)
    .addColumn("accepted_at", "text")
    .addColumn("accepted_by", "text", (column) => column.references("account.id").onDelete("set null"))
    .addColumn("revoked_at", "text")
    .addColumn("revoked_by", "text", (column) => column.references("account.id").onDelete("set null"))
    .addCheckConstraint("invitation_kind", oneOf("kind", invitationKinds))
    .addCheckConstraint("invitation_role", oneOf("role", ["candidate", ...employerRoles]))
    .addCheckConstraint("invitation_state", oneOf("state", invitationStates))
    .addCheckConstraint("invitation_locale", oneOf("locale", locales))
    .addCheckConstraint("invitation_email", sql<boolean>`length(email) between 3 and 254 and email = lower(email)`)
    .addCheckConstraint("invitation_name", shorterThan("name", 120))
    .addCheckConstraint("invitation_of", sql<boolean>`(kind = 'candidate') = (organisation_id is null)`)
    .addCheckConstraint("invitation_as", sql<boolean>`(kind = 'candidate') = (role = 'candidate')`)
    .addCheckConstraint("invitation_profile", sql<boolean>`kind = 'candidate' or candidate_id is null`)
    .addCheckConstraint("invitation_accepted", sql<boolean>`(state = 'accepted') = (accepted_at is not null)`)
    .addCheckConstraint("invitation_revoked", sql<boolean>`(state = 'revoked') = (revoked_at is not null)`)
    .execute();
  const open = (name: string) =>
    db.schema
      .createIndex(name)
      .on("invitation")
      .unique()
      .where("state" as never, "=", "sent" as never);
  await open("invitation_open_person")
    .columns(["programme_id", "email"])
    .where("organisation_id" as never, "is", null)
    .execute();
  await open("invitation_open_member")
    .columns(["organisation_id", "email"])
    .where("organisation_id" as never, "is not", null)
    .execute();
  await open("invitation_open_profile").column("candidate_id").execute();
  await db.schema
    .createIndex("invitation_by_programme")
    .on("invitation")
    .columns(["programme_id", "made_at", "id"])
    .execute();
  await table(db, "programme_terms")
    .addColumn("id", "text", primary)
    .addColumn("programme_id", "text", (column) => column.notNull().references("programme.id"))
    .addColumn("version", "integer", required)
    .addColumn("texts", "text", required)
    .addColumn("published_at", "text", required)
    .addColumn("published_by", "text", (column) => column.references("account.id").onDelete("set null"))
    .addCheckConstraint("programme_terms_from", sql<boolean>`version >= 1`)
    .addUniqueConstraint("programme_terms_version", ["programme_id", "version"] as never)
    .execute();
  await table(db, "terms_signature")
    .addColumn("organisation_id", "text", owned("organisation.id"))
    .addColumn("terms_id", "text", (column) => column.notNull().references("programme_terms.id"))
    .addColumn("signed_at", "text", required)
    .addColumn("signed_by", "text", (column) => column.notNull().references("account.id"))
    .addColumn("signed_name", "text", required)
    .addPrimaryKeyConstraint("terms_signature_pk", ["organisation_id", "terms_id"] as never)
    .execute();
  await table(db, "vetting")
    .addColumn("id", "text", primary)
    .addColumn("organisation_id", "text", owned("organisation.id"))
    .addColumn("programme_id", "text", (column) => column.notNull().references("programme.id"))
    .addColumn("decision", "text", required)
    .addColumn("note", "text", emptyText)
    .addColumn("business_id_checked", "integer", zero)
    .addColumn("decided_at", "text", required)
    .addColumn("decided_by", "text", (column) => column.references("account.id").onDelete("set null"))
    .addCheckConstraint("vetting_decision", oneOf("decision", vettingDecisions))
    .addCheckConstraint("vetting_note", shorterThan("note", 1000))
    .addCheckConstraint("vetting_reason", sql<boolean>`decision <> 'refused' or length(note) > 0`)
    .addCheckConstraint("vetting_business_id_checked", isFlag("business_id_checked"))
    .execute();
  await db.schema
    .createIndex("vetting_by_organisation")
    .on("vetting")
    .columns(["organisation_id", "decided_at", "id"])
    .execute();
  await db.schema
    .createIndex("membership_by_organisation")
    .on("membership")
    .columns(["organisation_id", "state"])
    .execute();
  for (const column of ["terms_version", "terms_signed_at"]) {
    await db.schema.alterTable("organisation").dropColumn(column).execute();
  }
  await collateText(db, "C");
}

export async function down(db: Kysely<unknown>): Promise<void> {
  for (const column of ["terms_version", "terms_signed_at"]) {
    await db.schema.alterTable("organisation").addColumn(column, "text").execute();
  }
  await db.schema.dropIndex("membership_by_organisation").execute();
  await dropTables(db, ["vetting", "terms_signature", "programme_terms", "invitation"]);
}
