import { faultOf } from "../../../documents/doc-schema.ts";
import type { ApplyOptions, ApplyReceipt, IndexChange } from "../../port.ts";
import { immediately } from "../storage/open.ts";
import type { Store } from "../store.ts";
import { eraseWords } from "./erase.ts";
import { joinBuilding } from "./lease.ts";
import { TextColumns } from "./text-of.ts";
import { nextTurn, stillWanted, turnWatch } from "./turn.ts";
import { type Target, Writer } from "./write.ts";

/** Other connections that fell further behind than this read everything anew. */
const logLengthMax = 20_000;

interface Tally {
  applied: number;
  ignored: number;
  refused: { id: string; reason: string }[];
}

const first = (change: IndexChange) => (change.op === "remove" ? (change.why === "erased" ? 0 : 1) : 2);

/**
 * Applies a batch in transactions of some milliseconds each, removals first. When it resolves, every change is
 * searchable, and the words of erased documents are out of the file. A batch that is cut off half-way is simply sent
 * again.
 */
export async function applyBatch(
  store: Store,
  batch: readonly IndexChange[],
  ctx: ApplyOptions,
): Promise<ApplyReceipt> {
  const tally: Tally = { applied: 0, ignored: 0, refused: [] };
  const queue = batch
    .map((change, at) => ({ change, at }))
    .sort((a, b) => first(a.change) - first(b.change) || a.at - b.at);
  const texts = new TextColumns(store.lexicon);
  for (let at = 0; at < queue.length || (at === 0 && queue.length === 0); ) {
    stillWanted(ctx, store.clock);
    at = oneTransaction(store, texts, queue, at, tally, ctx.position);
    if (at < queue.length) await nextTurn();
    else break;
  }
  const erased = batch.flatMap((change) => (change.op === "remove" && change.why === "erased" ? [change.id] : []));
  if (erased.length > 0) await eraseWords(store);
  return { ...tally, erased, asOf: BigInt(store.seq) };
}

/** Returns the place of the first change that is still to do. */
function oneTransaction(
  store: Store,
  texts: TextColumns,
  queue: readonly { change: IndexChange }[],
  from: number,
  tally: Tally,
  position: bigint | undefined,
): number {
  try {
    return immediately(store.db, () => {
      store.sync();
      const building = joinBuilding(store);
      const targets: Target[] = building ? [store.memory, building] : [store.memory];
      const writers = targets.map((target) => new Writer(target, texts, store.clock));
      const log = store.db.prepare("insert into change (generation, part, dense) values (?, ?, ?)");
      const over = turnWatch();
      let at = from;
      while (at < queue.length) {
        const change = queue[at]?.change;
        at += 1;
        if (change) applyOne(store, writers, change, tally, log);
        if (over()) break;
      }
      store.db.prepare("delete from change where seq <= ?").run(store.seq - logLengthMax);
      if (at === queue.length && position !== undefined) store.meta.set("position", String(position));
      return at;
    });
  } catch (error) {
    // Columns may hold what the file has rolled back.
    store.reload();
    throw error;
  }
}

function applyOne(
  store: Store,
  writers: readonly Writer[],
  change: IndexChange,
  tally: Tally,
  log: { run(...values: number[]): { lastInsertRowid: number | bigint } },
): void {
  const fault = change.op === "put" ? faultOf(change.doc) : undefined;
  if (change.op === "put" && fault !== undefined) {
    tally.refused.push({ id: change.doc.id, reason: fault });
    return;
  }
  let changed = false;
  for (const writer of writers) {
    const written = change.op === "put" ? writer.put(change.doc, change.version) : writer.remove(change);
    if (!written) continue;
    changed ||= writer === writers[0];
    store.seq = Number(log.run(writer.generation, written.part, written.dense).lastInsertRowid);
  }
  if (changed) tally.applied += 1;
  else tally.ignored += 1;
}
