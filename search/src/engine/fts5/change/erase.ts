import { nextTurn } from "../../turn.ts";
import type { PartTables } from "../storage/generation.ts";
import { emptyLog, immediately, unhurried } from "../storage/open.ts";
import type { Store } from "../store.ts";
import { clearUnused } from "./clear.ts";

/** Pages that one step of the merge may write: some milliseconds of work. */
const stepPages = 50;
/** Pages that a merge may write before the log is copied into the file, so that no commit has to do it. */
const pagesPerLog = 500;
/** A step that takes longer, in milliseconds, is followed by a smaller one. */
const stepMs = 18;
const stepsMax = 100_000;
const checkpointTriesMax = 200;

/**
 * Takes the words of deleted documents out of the file. A deleted row of a full-text table stays in its blocks until
 * they are merged: one merge of everything is begun and driven in small steps, others having their turn in between,
 * then the write-ahead log is emptied. Rows of ordinary tables are overwritten by `secure_delete` at once.
 * @throws Error where the log could not be emptied because a reader would not end.
 */
export async function eraseWords(store: Store): Promise<void> {
  await store.clearing;
  await clearUnused(store);
  const generations = [store.memory, ...(store.building ? [store.building] : [])];
  for (const tables of generations.flatMap((memory) => memory.tables.parts)) await mergeAll(store, tables);
  for (let tries = 0; tries < checkpointTriesMax; tries++) {
    const [answer] = store.db.pragma("wal_checkpoint(TRUNCATE)") as { busy: number }[];
    if (answer?.busy === 0) return;
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  throw new Error("erased words are still in the write-ahead log: a reader holds it");
}

/**
 * A negative number begins a merge of all segments, positive ones drive it on; fewer than two changes: it is done.
 * Steps are of at most `pagesMost` pages, and smaller where they take long: how long hangs on the number of pieces.
 */
export async function mergeAll(
  store: Store,
  tables: PartTables,
  pagesMost = stepPages,
  transaction: typeof immediately = immediately,
): Promise<void> {
  const step = (amount: number) => transaction(store.db, () => mergePages(store, tables, amount));
  let pages = stepPages;
  let inLog = 0;
  step(-pages);
  for (let steps = 0; steps < stepsMax; steps++) {
    await nextTurn();
    const started = performance.now();
    if (step(pages) < 2) return;
    inLog += pages;
    const took = performance.now() - started;
    if (took > stepMs) pages = Math.max(stepPages, Math.floor(pages * 0.8));
    else if (took < stepMs / 2) pages = Math.min(pagesMost, Math.ceil(pages * 1.25));
    if (inLog < pagesPerLog) continue;
    await nextTurn();
    if (store.db.open) emptyLog(store.db);
    inLog = 0;
  }
}

/** Pages that a change may have merged: a document adds less than one, and each is written once per level, some eight. */
const pagesPerChange = 8;
const portionPages = 32;
const portionsPerLog = 10;

/**
 * Goes on with the merges of a part that is served, in turns of some milliseconds, as far as so many changes call for:
 * the pieces stay few, and no change has to wait for more than its share. The table's own merging does all of it
 * within one commit. A crash loses a merge and nothing else, so nothing waits for the disk.
 */
export async function mergeSome(store: Store, part: number, changes: number): Promise<void> {
  let steps = 0;
  for (let left = changes * pagesPerChange; left > 0 && store.db.open; left -= portionPages) {
    const written = unhurried(store.db, () => {
      store.sync();
      return mergePages(store, store.memory.tables.parts[part], Math.min(left, portionPages));
    });
    if (written < 2) return;
    if (left <= portionPages) return;
    await nextTurn();
    steps += 1;
    if (steps % portionsPerLog !== 0 || !store.db.open) continue;
    emptyLog(store.db);
    await nextTurn();
  }
}

/** Within a transaction of the caller's. @returns changes; fewer than two: there was nothing to merge */
export function mergePages(store: Store, tables: PartTables | undefined, pages: number): number {
  const before = totalChanges(store);
  tables?.merge.run(pages);
  return totalChanges(store) - before;
}

const totalChanges = (store: Store) => Number(store.db.prepare("select total_changes()").pluck().get());
