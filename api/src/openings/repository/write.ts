import type { OpeningTable } from "@tuttu/schema";
import type { Tx } from "../../database/index.ts";
import { narrowOpenings, type Scope } from "../../scope/index.ts";
import { type OpeningParts, type OpeningRows, type PartName, partNames, partTables } from "../domain/aggregate.ts";
import { chunks } from "./load.ts";

/** Bound values in one statement; SQLite takes 32,766. */
const boundMax = 20_000;

async function insertRows(tx: Tx, part: PartName, rows: readonly object[]): Promise<void> {
  const [first] = rows;
  if (first === undefined) return;
  for (const chunk of chunks(rows, Math.floor(boundMax / Object.keys(first).length))) {
    await tx
      .insertInto(partTables[part] as "opening_term")
      .values(chunk as never)
      .execute();
  }
}

/** Inserts new openings with all parts, in few statements whatever their number. */
export async function insertOpenings(tx: Tx, records: readonly OpeningRows[]): Promise<void> {
  for (const chunk of chunks(records, 300)) {
    await tx
      .insertInto("opening")
      .values(chunk.map(({ opening }) => opening))
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
 * Writes the columns of an opening where the row still has the version that `row.version` follows.
 * @returns false where another has written meanwhile, or the scope does not reach the row
 */
export async function saveOpening(tx: Tx, scope: Scope, row: OpeningTable): Promise<boolean> {
  const { id, programme_id: _, ...columns } = row;
  const result = await tx
    .updateTable("opening")
    .set(columns)
    .where(narrowOpenings(scope))
    .where("opening.id", "=", id)
    .where("opening.version", "=", row.version - 1)
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}

/** Names of the parts that differ. */
export const changedParts = (before: OpeningParts, after: OpeningParts): PartName[] =>
  partNames.filter((part) => JSON.stringify(before[part]) !== JSON.stringify(after[part]));

/** Replaces these parts of openings whole. The caller has read them within the scope, in this transaction. */
export async function replaceParts(
  tx: Tx,
  records: readonly { readonly rows: OpeningRows; readonly parts: readonly PartName[] }[],
): Promise<void> {
  for (const part of partNames) {
    const concerned = records.filter(({ parts }) => parts.includes(part));
    const narrowedIds = concerned.map(({ rows }) => rows.opening.id);
    for (const chunk of chunks(narrowedIds)) {
      await tx
        .deleteFrom(partTables[part] as "opening_term")
        .where("opening_id", "in", chunk)
        .execute();
    }
    await insertRows(
      tx,
      part,
      concerned.flatMap(({ rows }): readonly object[] => rows[part]),
    );
  }
}
