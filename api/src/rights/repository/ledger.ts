import type { ErasureTable } from "@tuttu/schema";
import type { Db, Tx } from "../../database/index.ts";
import { narrowToHouse, type Scope } from "../../scope/index.ts";

/** Writes who was erased; once is enough. */
export async function insertErasures(tx: Tx, rows: readonly ErasureTable[]): Promise<void> {
  for (const row of rows) {
    await tx
      .insertInto("erasure")
      .values(row)
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  }
}

/** Every erasure that the database knows of, for the house alone. */
export const allErasures = (db: Db, scope: Scope): Promise<ErasureTable[]> =>
  db.selectFrom("erasure").selectAll().where(narrowToHouse(scope)).orderBy("erased_at").execute();
