import type { ProgrammeTermsTable, Terms } from "@tuttu/schema";

/** Terms as everybody reads them who may. */
export const toTerms = (row: ProgrammeTermsTable): Terms => ({
  id: row.id,
  version: row.version,
  texts: JSON.parse(row.texts) as Terms["texts"],
  publishedAt: row.published_at,
});
