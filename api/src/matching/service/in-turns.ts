import { setImmediate } from "node:timers/promises";

/** Others are answered after so many milliseconds of work at the latest, unless one item alone takes longer. */
const turnMs = 1;

/**
 * Lets everything else that waits have its turn. Questions to the embedded database are answered at once, so that
 * whoever only awaits those holds up everybody.
 */
export const nextTurn = (): Promise<void> => setImmediate();

/** Goes through items in order and lets everything else that waits have its turn in between. */
export async function inTurns<T, R>(items: readonly T[], act: (item: T, at: number) => readonly R[]): Promise<R[]> {
  const results: R[] = [];
  await nextTurn();
  let began = performance.now();
  for (const [at, item] of items.entries()) {
    results.push(...act(item, at));
    if (performance.now() - began < turnMs) continue;
    await nextTurn();
    began = performance.now();
  }
  return results;
}

/** Rows of so many records are read in one turn: each has a dozen tables. */
const readAtOnce = 10;

/** Reads records some at a time and lets everything else that waits have its turn in between. */
export async function readInTurns<V>(
  ids: readonly string[],
  read: (some: readonly string[]) => Promise<ReadonlyMap<string, V>>,
): Promise<Map<string, V>> {
  const found = new Map<string, V>();
  for (let from = 0; from < ids.length; from += readAtOnce) {
    await nextTurn();
    for (const [id, record] of await read(ids.slice(from, from + readAtOnce))) found.set(id, record);
  }
  return found;
}

/**
 * Makes a long answer in a turn of its own and lets it leave in another: laying out and sending some hundred kilobytes
 * are milliseconds each.
 */
export async function answerInTurns<V, A>(value: Promise<V>, answer: (value: V) => A): Promise<A> {
  const said = await value;
  await nextTurn();
  const made = answer(said);
  await nextTurn();
  return made;
}
