import type { ProgrammeTermsTable, TermsSignatureTable } from "@tuttu/schema";
import type { Db, Tx } from "../database/index.ts";
import { narrow, narrowOrganisations, type Scope } from "../scope/index.ts";

/** The version in force; undefined until the programme has published any. */
export const currentTerms = (db: Db, scope: Scope): Promise<ProgrammeTermsTable | undefined> =>
  db
    .selectFrom("programme_terms")
    .selectAll()
    .where(narrow(scope, "programme_terms.programme_id"))
    .orderBy("programme_terms.version", "desc")
    .limit(1)
    .executeTakeFirst();

export const insertTerms = (tx: Tx, row: ProgrammeTermsTable): Promise<unknown> =>
  tx.insertInto("programme_terms").values(row).execute();

/** Writes a signature; one that stands stays as it is. @returns false where it stood already */
export async function insertSignature(tx: Tx, row: TermsSignatureTable): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto("terms_signature")
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirstOrThrow();
  return Number(numInsertedOrUpdatedRows) === 1;
}

/** Vetted organisations of the scope, and how many of them have signed these terms. */
export async function countSignatures(
  db: Db,
  scope: Scope,
  termsId: string,
): Promise<{ readonly vetted: number; readonly signed: number }> {
  const row = await db
    .selectFrom("organisation")
    .leftJoin("terms_signature", (join) =>
      join
        .onRef("terms_signature.organisation_id", "=", "organisation.id")
        .on("terms_signature.terms_id", "=", termsId),
    )
    .select(({ fn }) => [
      fn.count<number>("organisation.id").as("vetted"),
      fn.count<number>("terms_signature.terms_id").as("signed"),
    ])
    .where(narrowOrganisations(scope))
    .where("organisation.state", "=", "vetted")
    .executeTakeFirstOrThrow();
  return { vetted: Number(row.vetted), signed: Number(row.signed) };
}
