import type { ApplyOptions, ApplyReceipt, IndexChange } from "../../port.ts";
import { nextTurn, stillWanted, turnWatch } from "../../turn.ts";
import { immediately } from "../storage/open.ts";
import { partNumber } from "../storage/parts.ts";
import type { Store } from "../store.ts";
import { eraseWords, mergeSome } from "./erase.ts";
import { joinBuilding } from "./lease.ts";
import { type Prepared, prepare, type Remove, type Target, Writer } from "./write.ts";

/** Other connections that fell further behind than this read everything anew. */
const logLengthMax = 20_000;

type Ready = Prepared | Remove;

interface Tally {
  applied: number;
  ignored: number;
  refused: { id: string; reason: string }[];
}

const urgency = (change: IndexChange) => (change.op === "put" ? 2 : change.why === "erased" ? 0 : 1);

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
  await store.learnWords();
  const ready = await readyChanges(store, batch, tally, ctx);
  if (ready.length > 1) await nextTurn();
  let done = 0;
  do {
    stillWanted(ctx, store.clock);
    const from = done;
    done = oneTransaction(store, ready, from, tally, ctx.position);
    if (done < ready.length) await nextTurn();
    await mergeAfter(store, ready.slice(from, done));
  } while (done < ready.length);
  const erased = batch.flatMap((change) => (change.op === "remove" && change.why === "erased" ? [change.id] : []));
  if (erased.length > 0) await eraseWords(store);
  return { ...tally, erased, asOf: BigInt(store.seq) };
}

/** Everything that can be done before a transaction; documents that cannot be taken are named and left out. */
async function readyChanges(
  store: Store,
  batch: readonly IndexChange[],
  tally: Tally,
  ctx: ApplyOptions,
): Promise<Ready[]> {
  const texts = store.texts;
  const over = turnWatch();
  const ready: Ready[] = [];
  for (const change of [...batch].sort((a, b) => urgency(a) - urgency(b))) {
    const prepared = change.op === "put" ? prepare(change, texts) : change;
    if (typeof prepared === "string") tally.refused.push({ id: idOf(change), reason: prepared });
    else ready.push(prepared);
    if (!over()) continue;
    await nextTurn();
    stillWanted(ctx, store.clock);
  }
  return ready;
}

async function mergeAfter(store: Store, done: readonly Ready[]): Promise<void> {
  const counts = new Map<number, number>();
  for (const change of done) {
    const { corpus, type } = "doc" in change ? change.doc : change;
    const part = partNumber(corpus, type);
    counts.set(part, (counts.get(part) ?? 0) + 1);
  }
  for (const [part, count] of counts) await mergeSome(store, part, count);
}

const idOf = (change: IndexChange) => (change.op === "put" ? String(change.doc?.id) : change.id);

/** Returns how many changes are done after it. */
function oneTransaction(
  store: Store,
  ready: readonly Ready[],
  from: number,
  tally: Tally,
  position: bigint | undefined,
): number {
  try {
    return immediately(store.db, () => {
      store.sync();
      const building = joinBuilding(store);
      const targets: Target[] = building ? [store.memory, building] : [store.memory];
      const writers = targets.map((target) => new Writer(target, store.clock));
      const log = store.db.prepare("insert into change (generation, part, dense) values (?, ?, ?)");
      const over = turnWatch();
      let at = from;
      while (at < ready.length && (at === from || !over())) {
        const change = ready[at];
        if (change) applyOne(store, writers, change, tally, log);
        at += 1;
      }
      store.db.prepare("delete from change where seq <= ?").run(store.seq - logLengthMax);
      if (at === ready.length && position !== undefined) store.meta.set("position", String(position));
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
  change: Ready,
  tally: Tally,
  log: { run(...values: number[]): { lastInsertRowid: number | bigint } },
): void {
  let changed = false;
  for (const writer of writers) {
    const written = "doc" in change ? writer.put(change) : writer.remove(change);
    if (!written) continue;
    changed ||= writer === writers[0];
    store.seq = Number(log.run(writer.generation, written.part, written.dense).lastInsertRowid);
  }
  if (changed) tally.applied += 1;
  else tally.ignored += 1;
}
