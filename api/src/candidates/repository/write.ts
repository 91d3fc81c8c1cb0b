import type { CandidateTable } from "@tuttu/schema";
import type { Tx } from "../../database/index.ts";
import { narrowCandidates, type Scope } from "../../scope/index.ts";
import { type CandidateParts, type CandidateRows, type PartName, partNames, partTables } from "../domain/aggregate.ts";
import { chunks } from "./load.ts";

/** Bound values in one statement; SQLite takes 32,766. */
const boundMax = 20_000;

async function insertRows(tx: Tx, part: PartName, rows: readonly object[]): Promise<void> {
  const [first] = rows;
  if (first === undefined) return;
  const perStatement = Math.floor(boundMax / Object.keys(first).length);
  for (const chunk of chunks(rows, perStatement)) {
    await tx
      .insertInto(partTables[part] as "candidate_place")
      .values(chunk as never)
      .execute();
  }
}

/** Inserts new candidates with all parts, in few statements whatever their number. */
export async function insertCandidates(tx: Tx, records: readonly CandidateRows[]): Promise<void> {
  for (const chunk of chunks(records)) {
    await tx
      .insertInto("candidate")
      .values(chunk.map(({ candidate }) => candidate))
      .execute();
    for (const part of partNames) {
      await insertRows(
        tx,
        part,
        chunk.flatMap((rows): readonly object[] => rows[part]),
      );
    }
  }
}

/**
 * Writes the columns of a candidate where the row still has the version that `row.version` follows.
 * @returns false where another has written meanwhile, or the scope does not reach the row
 */
export async function saveCandidate(tx: Tx, scope: Scope, row: CandidateTable): Promise<boolean> {
  const { id, programme_id: _, ...columns } = row;
  const result = await tx
    .updateTable("candidate")
    .set(columns)
    .where(narrowCandidates(scope))
    .where("candidate.id", "=", id)
    .where("candidate.version", "=", row.version - 1)
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}

/** Names of the parts that differ. Evidence hangs on skills, so either of the two changes both. */
export function changedParts(before: CandidateParts, after: CandidateParts): PartName[] {
  const differs = (part: PartName) => JSON.stringify(before[part]) !== JSON.stringify(after[part]);
  const changed = partNames.filter(differs);
  const hangs: readonly PartName[] = ["skills", "evidence"];
  return changed.some((part) => hangs.includes(part)) ? [...new Set([...changed, ...hangs])] : changed;
}

/** Replaces these parts of candidates whole. The caller has read them within the scope, in this transaction. */
export async function replaceParts(
  tx: Tx,
  records: readonly { readonly rows: CandidateRows; readonly parts: readonly PartName[] }[],
): Promise<void> {
  for (const part of partNames) {
    const concerned = records.filter(({ parts }) => parts.includes(part));
    const narrowedIds = concerned.map(({ rows }) => rows.candidate.id);
    if (narrowedIds.length === 0) continue;
    // Evidence goes with its skill.
    if (part !== "evidence") {
      for (const chunk of chunks(narrowedIds)) {
        await tx
          .deleteFrom(partTables[part] as "candidate_place")
          .where("candidate_id", "in", chunk)
          .execute();
      }
    }
    await insertRows(
      tx,
      part,
      concerned.flatMap(({ rows }): readonly object[] => rows[part]),
    );
  }
}
