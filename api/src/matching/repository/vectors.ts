import type { MatchVectorTable } from "@tuttu/schema";
import { sql } from "kysely";
import { type Db, type Tx, takeTurn } from "../../database/index.ts";
import { narrow, narrowCandidates, narrowOpenings, type Scope } from "../../scope/index.ts";

export type VectorRow = Omit<MatchVectorTable, "changed_seq">;
export type MatchKind = MatchVectorTable["kind"];

const rowsPerStatement = 200;
const readAtOnce = 2_000;

/**
 * Writes vectors; each row gets the next number of change, and numbers become visible in their order, so that a process
 * that reads on misses none. Whoever was slow does not overwrite a newer version, except with nothing: who is gone is gone.
 */
export async function writeVectors(tx: Tx, rows: readonly VectorRow[]): Promise<void> {
  if (rows.length > 0) await takeTurn(tx, "match_vector");
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
        conflict
          .column("subject_id")
          .doUpdateSet((eb) => ({
            version: eb.ref("excluded.version"),
            taxonomy_version: eb.ref("excluded.taxonomy_version"),
            matcher_version: eb.ref("excluded.matcher_version"),
            vector: eb.ref("excluded.vector"),
            is_listed: eb.ref("excluded.is_listed"),
            changed_seq: eb.ref("excluded.changed_seq"),
          }))
          .where(sql<boolean>`excluded.version >= match_vector.version or excluded.vector = ''`),
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

const askedAtOnce = 500;

/** Vectors of those of these candidates who can be matched now, within the scope's programme. */
export async function listedVectors(
  db: Db,
  scope: Scope,
  ids: readonly string[],
): Promise<Pick<MatchVectorTable, "subject_id" | "vector">[]> {
  const rows: Pick<MatchVectorTable, "subject_id" | "vector">[] = [];
  for (let from = 0; from < ids.length; from += askedAtOnce) {
    const some = db
      .selectFrom("match_vector")
      .select(["subject_id", "vector"])
      .where(narrow(scope, "match_vector.programme_id"))
      .where("subject_id", "in", ids.slice(from, from + askedAtOnce))
      .where("kind", "=", "candidate")
      .where("is_listed", "=", 1);
    rows.push(...(await some.execute()));
  }
  return rows;
}

/** How many candidates of the scope's programme can be matched now. */
export async function countListed(db: Db, scope: Scope): Promise<number> {
  const row = await db
    .selectFrom("match_vector")
    .select(({ fn }) => fn.countAll().as("count"))
    .where(narrow(scope, "match_vector.programme_id"))
    .where("kind", "=", "candidate")
    .where("is_listed", "=", 1)
    .executeTakeFirstOrThrow();
  return Number(row.count);
}

/** Those of `ids` that have no vector, or one of another version, taxonomy or matcher; all of them where `all`. */
export async function missingVectors(
  db: Db,
  scope: Scope,
  kind: MatchKind,
  ids: readonly string[],
  versions: { taxonomy: string; stored: string },
  all: boolean,
): Promise<{ id: string; programmeId: string; version: number }[]> {
  const mine = kind === "candidate" ? narrowCandidates(scope) : narrowOpenings(scope);
  const rows = await db
    .selectFrom(kind)
    .leftJoin("match_vector", "match_vector.subject_id", `${kind}.id`)
    .select([`${kind}.id as id`, `${kind}.programme_id as programmeId`, `${kind}.version as version`])
    .where(mine)
    .where(`${kind}.id`, "in", ids)
    .$if(!all, (query) =>
      query.where((eb) =>
        eb.or([
          eb("match_vector.subject_id", "is", null),
          eb("match_vector.version", "!=", eb.ref(`${kind}.version`)),
          eb("match_vector.taxonomy_version", "!=", versions.taxonomy),
          eb("match_vector.matcher_version", "!=", versions.stored),
        ]),
      ),
    )
    .orderBy(`${kind}.id`)
    .execute();
  return rows.map(({ id, programmeId, version }) => ({ id, programmeId, version: Number(version) }));
}
