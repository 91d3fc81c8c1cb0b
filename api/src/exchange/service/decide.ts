import { createHash } from "node:crypto";
import type { Db } from "../../database/index.ts";
import type { Scope } from "../../scope/index.ts";
import { contentKey } from "../domain/content-key.ts";
import { type Decision, decideRow, type KeyedRow, knownFrom } from "../domain/decide-rows.ts";
import { findSources } from "../repository/sources.ts";
import type { ImportedKind } from "./imported-kind.ts";

/** SHA-256 of what the file says of a record. */
export const digestOf = (input: object, said: readonly string[]): string =>
  createHash("sha256").update(contentKey(input, said)).digest("base64url");

/** What becomes of these records (at most 500), as the programme stands in `db`. */
export async function decideRows(
  db: Db,
  scope: Scope,
  kind: ImportedKind<unknown>,
  rows: readonly KeyedRow[],
): Promise<Decision[]> {
  const keyless = rows.filter(({ externalRef }) => externalRef === null).map(({ digest }) => digest);
  const twins = await findSources(db, scope, kind.kind, "import_source.digest", keyless);
  const subjects = await kind.findKnown(
    db,
    scope,
    rows,
    twins.map(([id]) => id),
  );
  const ids = [...new Set(subjects.map(({ id }) => id))];
  const known = knownFrom(subjects, await findSources(db, scope, kind.kind, "import_source.subject_id", ids));
  return rows.map((row) => decideRow(row, known));
}
