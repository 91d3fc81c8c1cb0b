import { docParts } from "../../../documents/fields.ts";
import type { CallContext, RebuildReceipt, VersionedDoc } from "../../port.ts";
import { SearchRefusal } from "../../port.ts";
import { nextTurn, stillWanted, turnWatch } from "../../turn.ts";
import type { Memory } from "../columns/memory.ts";
import { emptyLog, immediately, letLogGrow, unhurried } from "../storage/open.ts";
import type { Store } from "../store.ts";
import { clearUnused } from "./clear.ts";
import { mergeAll, mergePages } from "./erase.ts";
import { beginBuilding, endBuilding, holds, keepAlive, owns, renew } from "./lease.ts";
import { type Prepared, prepare, Writer } from "./write.ts";

/**
 * Pages per step of the closing merge at most: each step also writes a page for every piece that it leaves unfinished,
 * so small ones cost twice as much.
 */
const closingPages = 300;
/** Transactions after which the log is copied into the file, before a commit has to do it. */
const transactionsPerLog = 4;
/**
 * Each transaction leaves a piece of the text table, and a step of the closing merge writes some pages for every piece:
 * hundreds of them made it twice as long, and the log after it ten times. So some are merged after so many
 * transactions, in a turn that is no longer than theirs.
 */
const transactionsPerMerge = 8;
const pagesPerMerge = 150;
/** Documents that wait for one transaction. */
const groupMax = 1000;

/**
 * Builds a generation beside the serving one from a stream of documents and swaps in one transaction. Changes that are
 * applied meanwhile, by any process, reach both. A rebuild that dies leaves the old generation serving; what it left
 * behind is dropped by the next one.
 */
export async function rebuild(
  store: Store,
  source: AsyncIterable<VersionedDoc>,
  ctx: CallContext,
): Promise<RebuildReceipt> {
  const started = store.clock();
  const owner = `${process.pid}-${started}-${Math.round(performance.now() * 1000)}`;
  await store.learnWords();
  const settings = store.wantedSettings;
  const memory = beginBuilding(store, owner);
  const generation = memory.tables.generation;
  store.building = memory;
  const refused: { id: string; reason: string }[] = [];
  let indexed = 0;
  let transactions = 0;
  letLogGrow(store.db, true);
  const rest = keepAlive(store, owner);
  const flush = async (group: VersionedDoc[]): Promise<void> => {
    const ready = await readyGroup(store, group, refused, ctx);
    await nextTurn();
    while (ready.length > 0) {
      stillWanted(ctx, store.clock);
      indexed += unhurried(store.db, () => {
        const target = mine(store, owner);
        renew(store);
        return writeSome(new Writer(target, store.clock), ready);
      });
      await nextTurn();
      transactions += 1;
      if (transactions % transactionsPerMerge === 0) await mergeOnTheWay(store, owner);
      if (transactions % transactionsPerLog !== 0) continue;
      stillWanted(ctx, store.clock);
      emptyLog(store.db);
      await nextTurn();
    }
  };
  try {
    await nextTurn();
    const group: VersionedDoc[] = [];
    for await (const item of source) {
      group.push(item);
      if (group.length >= groupMax) await flush(group);
    }
    await flush(group);
    for (const tables of memory.tables.parts) await mergeAll(store, tables, closingPages, unhurried);
    swap(store, owner, settings);
  } catch (error) {
    giveUp(store, owner, generation);
    throw error;
  } finally {
    rest();
    if (store.db.open) letLogGrow(store.db, false);
  }
  return { indexed, refused, generation, ms: store.clock() - started };
}

/** Empties `group`; what needs no database is done outside of the transaction, so that this stays short. */
async function readyGroup(
  store: Store,
  group: VersionedDoc[],
  refused: { id: string; reason: string }[],
  ctx: CallContext,
): Promise<Prepared[]> {
  const ready: Prepared[] = [];
  const texts = store.texts;
  const over = turnWatch();
  for (const item of group.splice(0)) {
    const prepared = prepare(item, texts);
    if (typeof prepared === "string") refused.push({ id: String(item.doc?.id), reason: prepared });
    else ready.push(prepared);
    if (!over()) continue;
    await nextTurn();
    stillWanted(ctx, store.clock);
  }
  return ready;
}

function writeSome(writer: Writer, ready: Prepared[]): number {
  const over = turnWatch();
  let used = 0;
  let done = 0;
  while (used < ready.length && (used === 0 || !over())) {
    const prepared = ready[used];
    if (prepared && writer.add(prepared)) done += 1;
    used += 1;
  }
  ready.splice(0, used);
  return done;
}

async function mergeOnTheWay(store: Store, owner: string): Promise<void> {
  for (const part of docParts.keys()) {
    const changes = unhurried(store.db, () => mergePages(store, mine(store, owner).tables.parts[part], pagesPerMerge));
    if (changes > 1) await nextTurn();
  }
}

/** The new generation serves from here on; removals that the old one remembers go on counting. */
function swap(store: Store, owner: string, settings: string): void {
  store.memory = immediately(store.db, () => {
    const memory = mine(store, owner);
    const before = store.generation;
    const next = memory.tables.generation;
    docParts.forEach((_, part) => {
      store.db.exec(`insert or ignore into gone_${next}_${part} select * from gone_${before}_${part}
        where id not in (select id from doc_${next}_${part})`);
    });
    store.meta.set("generation", String(next));
    store.meta.set("settings", settings);
    endBuilding(store);
    return memory;
  });
  store.building = undefined;
  store.clearing = clearUnused(store);
}

function giveUp(store: Store, owner: string, generation: number): void {
  if (store.building?.tables.generation === generation) store.building = undefined;
  if (!store.db.open || !owns(store, owner)) return;
  immediately(store.db, () => endBuilding(store));
  store.clearing = clearUnused(store);
}

/** The columns being built, brought up to date; refused where it was taken for dead meanwhile. */
function mine(store: Store, owner: string): Memory {
  store.sync();
  const memory = store.building;
  if (!memory || !holds(store, owner)) throw new SearchRefusal("busy", "the rebuild was taken for dead");
  return memory;
}
