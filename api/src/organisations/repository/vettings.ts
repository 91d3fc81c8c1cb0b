import type { VettingTable } from "@tuttu/schema";
import type { Db, Tx } from "../../database/index.ts";
import { narrow, narrowMembers, narrowOrganisations, narrowToStaff, type Scope } from "../../scope/index.ts";

export const insertVetting = (tx: Tx, row: VettingTable): Promise<unknown> =>
  tx.insertInto("vetting").values(row).execute();

const keptMax = 50;

/** What staff decided about an organisation, newest first, with who did. */
export const vettingsOf = (db: Db, scope: Scope, organisationId: string) =>
  db
    .selectFrom("vetting")
    .leftJoin("account", "account.id", "vetting.decided_by")
    .select(["decision", "note", "business_id_checked", "decided_at", "account.name"])
    .where(narrowToStaff(scope, "vetting.programme_id"))
    .where("vetting.organisation_id", "=", organisationId)
    .orderBy("vetting.decided_at", "desc")
    .orderBy("vetting.id", "desc")
    .limit(keptMax)
    .execute();

/** Who can sign in for an organisation, administrators first. */
export const contactsOf = (db: Db, scope: Scope, organisationId: string) =>
  db
    .selectFrom("membership")
    .innerJoin("account", "account.id", "membership.account_id")
    .select(["account.name", "account.email", "membership.role"])
    .where(narrowMembers(scope))
    .where("membership.organisation_id", "=", organisationId)
    .where("membership.state", "=", "active")
    .orderBy("membership.role", "desc")
    .orderBy("account.name")
    .execute();

/** Who was invited to an organisation and has not come in. */
export const awaitedOf = (db: Db, scope: Scope, organisationId: string) =>
  db
    .selectFrom("invitation")
    .select(["name", "email"])
    .where(narrowToStaff(scope, "invitation.programme_id"))
    .where("invitation.organisation_id", "=", organisationId)
    .where("invitation.state", "=", "sent")
    .orderBy("made_at")
    .execute();

/** The latest signature of an organisation, of whatever version. */
export const latestSignature = (db: Db, scope: Scope, organisationId: string) =>
  db
    .selectFrom("terms_signature")
    .innerJoin("programme_terms", "programme_terms.id", "terms_signature.terms_id")
    .innerJoin("organisation", "organisation.id", "terms_signature.organisation_id")
    .select(["programme_terms.version", "terms_signature.signed_at", "terms_signature.signed_name"])
    .where(narrowOrganisations(scope))
    .where("terms_signature.organisation_id", "=", organisationId)
    .orderBy("programme_terms.version", "desc")
    .limit(1)
    .executeTakeFirst();

/** The number of the terms in force; null until there are any. */
export async function versionInForce(db: Db, scope: Scope): Promise<number | null> {
  const row = await db
    .selectFrom("programme_terms")
    .select(({ fn }) => fn.max("programme_terms.version").as("version"))
    .where(narrow(scope, "programme_terms.programme_id"))
    .executeTakeFirst();
  return row?.version ?? null;
}

/** Who can administer vetted organisations of the scope, or this one alone. */
export const administratorsOf = (db: Db, scope: Scope, organisationId?: string) =>
  db
    .selectFrom("membership")
    .innerJoin("account", "account.id", "membership.account_id")
    .innerJoin("organisation", "organisation.id", "membership.organisation_id")
    .select(["account.email", "account.locale", "organisation.name as organisation"])
    .where(narrowMembers(scope))
    .where("membership.role", "=", "organisation_admin")
    .where("membership.state", "=", "active")
    .where("organisation.state", "=", "vetted")
    .$if(organisationId !== undefined, (query) => query.where("organisation.id", "=", organisationId ?? ""))
    .orderBy("membership.id")
    .execute();
