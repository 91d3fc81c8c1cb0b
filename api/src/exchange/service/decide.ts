import { createHash } from "node:crypto";
import type { Db } from "../../database/index.ts";
import type { Scope } from "../../scope/index.ts";
import { type Decision, decideRow, type KeyedRow, knownFrom } from "../domain/decide-rows.ts";
import { findSources } from "../repository/sources.ts";
import type { ImportedKind } from "./imported-kind.ts";

/** What tells one content from another: the mapped input, in the order of its contract. */
export const digestOf = (input: unknown): string =>
  createHash("sha256").update(JSON.stringify(input)).digest("base64url");

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
