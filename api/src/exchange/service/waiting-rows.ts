import type { ImportRowTable } from "@tuttu/schema";
import type { Db } from "../../database/index.ts";
import { rowsAfter } from "../repository/rows.ts";

const states = ["new", "changed"] as const;

/** Groups of rows that wait to be written, in the order of the file; rows that were written meanwhile do not come again. */
export async function* waitingRows(db: Db, importId: string, groupSize: number): AsyncGenerator<ImportRowTable[]> {
  for (let line = 0; ; ) {
    const rows = await rowsAfter(db, importId, { line, states, limit: groupSize });
    const last = rows.at(-1);
    if (last === undefined) return;
    yield rows;
    line = last.line;
  }
}
