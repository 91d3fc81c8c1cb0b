import type { MatchVectorTable } from "@tuttu/schema";
import { sql } from "kysely";
import type { Db, Tx } from "../database/index.ts";
import { narrow, type Scope } from "../scope/index.ts";

export type VectorRow = Omit<MatchVectorTable, "changed_seq">;
export type MatchKind = MatchVectorTable["kind"];

const rowsPerStatement = 200;
const readAtOnce = 2_000;

/** Writes vectors; each row gets the next number of change. */
export async function writeVectors(tx: Tx, rows: readonly VectorRow[]): Promise<void> {
  for (let from = 0; from < rows.length; from += rowsPerStatement) {
    const group = rows.slice(from, from + rowsPerStatement);
    // The house writes for every programme, so the number runs over all rows.
    const { rows: last } = await sql<{
      seq: number;
    }>`select coalesce(max(changed_seq), 0) as seq from match_vector`.execute(tx);
    const begin = Number(last[0]?.seq ?? 0);
    await tx
      .insertInto("match_vector")
      .values(group.map((row, at) => ({ ...row, changed_seq: begin + at + 1 })))
      .onConflict((conflict) =>
        conflict.column("subject_id").doUpdateSet((eb) => ({
          version: eb.ref("excluded.version"),
          taxonomy_version: eb.ref("excluded.taxonomy_version"),
          matcher_version: eb.ref("excluded.matcher_version"),
          vector: eb.ref("excluded.vector"),
          is_listed: eb.ref("excluded.is_listed"),
          changed_seq: eb.ref("excluded.changed_seq"),
        })),
      )
      .execute();
  }
}

/** Changed rows of a programme after a number of change, in the order of change, at most 2,000 at once. */
export const changedVectors = (db: Db, programmeId: string, afterSeq: number): Promise<MatchVectorTable[]> =>
  db
    .selectFrom("match_vector")
    .selectAll()
    .where("programme_id", "=", programmeId)
    .where("changed_seq", ">", afterSeq)
    .orderBy("changed_seq")
    .limit(readAtOnce)
    .execute();

/** One vector within the scope's programme. */
export const findVector = (db: Db, scope: Scope, subjectId: string): Promise<MatchVectorTable | undefined> =>
  db
    .selectFrom("match_vector")
    .selectAll()
    .where(narrow(scope, "match_vector.programme_id"))
    .where("subject_id", "=", subjectId)
    .executeTakeFirst();

/** Ids of vectors that were made with another taxonomy or matcher, at most `limit`. */
export async function staleVectors(
  db: Db,
  scope: Scope,
  kind: MatchKind,
  versions: { taxonomy: string; matcher: string },
  limit: number,
): Promise<string[]> {
  const rows = await db
    .selectFrom("match_vector")
    .select("subject_id")
    .where(narrow(scope, "match_vector.programme_id"))
    .where("kind", "=", kind)
    .where("vector", "!=", "")
    .where((eb) =>
      eb.or([eb("taxonomy_version", "!=", versions.taxonomy), eb("matcher_version", "!=", versions.matcher)]),
    )
    .orderBy("subject_id")
    .limit(limit)
    .execute();
  return rows.map((row) => row.subject_id);
}
