import { docParts } from "../../../documents/fields.ts";
import { nextTurn } from "../../turn.ts";
import { dropGeneration, generationsIn } from "../storage/generation.ts";
import { immediately } from "../storage/open.ts";
import type { Store } from "../store.ts";
import { buildingGeneration } from "./lease.ts";

/** Rows deleted in one go; blocks of text are some kilobytes each. */
const rowsPerTurn = 400;

/**
 * Takes generations that nobody uses out of the file: those that were replaced, and what a dead rebuild left. Row by
 * row, since every page is overwritten and dropping a large table at once would hold everybody up.
 */
export async function clearUnused(store: Store): Promise<void> {
  const unused = () => {
    const used = [store.generation, buildingGeneration(store)];
    return generationsIn(store.db).filter((generation) => !used.includes(generation));
  };
  for (const generation of unused()) {
    for (const table of largeTables(generation)) await emptyTable(store, table);
    immediately(store.db, () => {
      if (unused().includes(generation)) dropGeneration(store.db, generation);
    });
  }
}

/** The text table's own storage is emptied from outside; the table is dropped right after and never read again. */
const largeTables = (generation: number) =>
  docParts.flatMap((_, part) => {
    const name = `${generation}_${part}`;
    return [`text_${name}_data`, `text_${name}_docsize`, `doc_${name}`];
  });

async function emptyTable(store: Store, table: string): Promise<void> {
  if (!store.db.open) return;
  const exists = store.db.prepare("select 1 from sqlite_schema where name = ?").get(table);
  if (!exists) return;
  const some = `delete from ${table} where rowid in (select rowid from ${table} where rowid > 10 limit ${rowsPerTurn})`;
  while (store.db.open && deleteSome(store, some) > 0) await nextTurn();
}

/** SQLite guards the storage of text tables against writing; the guard is down for this one statement. */
function deleteSome(store: Store, statement: string): number {
  store.db.unsafeMode(true);
  try {
    return immediately(store.db, () => store.db.prepare(statement).run().changes);
  } finally {
    store.db.unsafeMode(false);
  }
}
