import type { ImportKind, ImportSourceTable } from "@tuttu/schema";
import type { Db, Tx } from "../../database/index.ts";
import { narrow, type Scope } from "../../scope/index.ts";

type By = "import_source.subject_id" | "import_source.digest";

/** `[subject id, digest]` of what was imported before, by subjects or by digests. At most 500 values at once. */
export async function findSources(
  db: Db,
  scope: Scope,
  kind: ImportKind,
  by: By,
  values: readonly string[],
): Promise<(readonly [string, string])[]> {
  if (values.length === 0) return [];
  const rows = await db
    .selectFrom("import_source")
    .select(["subject_id", "digest"])
    .where(narrow(scope, "import_source.programme_id"))
    .where("kind", "=", kind)
    .where(by, "in", values)
    .orderBy("subject_id")
    .execute();
  return rows.map(({ subject_id, digest }) => [subject_id, digest] as const);
}

/** What files have given of these subjects, as it is kept. At most 500 at once. */
export async function findGiven(
  db: Db,
  scope: Scope,
  subjectIds: readonly string[],
): Promise<ReadonlyMap<string, string | null>> {
  const rows = await db
    .selectFrom("import_source")
    .select(["subject_id", "given"])
    .where(narrow(scope, "import_source.programme_id"))
    .where("subject_id", "in", subjectIds)
    .execute();
  return new Map(rows.map(({ subject_id, given }) => [subject_id, given]));
}

/** Rows a statement: within what one statement may bind. */
const rowsMax = 500;

export async function saveSources(tx: Tx, rows: readonly ImportSourceTable[]): Promise<void> {
  for (let from = 0; from < rows.length; from += rowsMax) {
    await tx
      .insertInto("import_source")
      .values(rows.slice(from, from + rowsMax))
      .onConflict((conflict) =>
        conflict.column("subject_id").doUpdateSet(({ ref }) => ({
          digest: ref("excluded.digest"),
          given: ref("excluded.given"),
          imported_at: ref("excluded.imported_at"),
        })),
      )
      .execute();
  }
}

/** Forgets what was remembered of subjects that never came to be. @param narrowedIds within the scope */
export async function removeSources(tx: Tx, narrowedIds: readonly string[]): Promise<void> {
  if (narrowedIds.length === 0) return;
  await tx.deleteFrom("import_source").where("subject_id", "in", narrowedIds).execute();
}
