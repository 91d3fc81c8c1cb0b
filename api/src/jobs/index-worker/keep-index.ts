import { setImmediate } from "node:timers/promises";
import type { EngineName } from "@tuttu/schema";
import type { IndexChange } from "@tuttu/search";
import type { Context } from "../../app/context.ts";
import type { OutboxRow } from "../outbox.ts";
import { allRead, type Read } from "../reader.ts";

/** That a record changed, and up to which version. */
interface ChangedRecord {
  readonly id: string;
  readonly version: number;
}

/** A slice that tells what the index has to do so that it knows these records as they stand now. */
export type IndexSource = (ctx: Context, changed: readonly ChangedRecord[]) => Promise<readonly IndexChange[]>;

export type IndexedTopic = "candidate" | "opening";

/** Records read in one turn: each has a dozen tables. */
const readAtOnce = 100;

/** Each record once, at its newest version. */
function newest(rows: readonly OutboxRow[], topic: IndexedTopic): ChangedRecord[] {
  const versions = new Map<string, number>();
  for (const row of rows) {
    if (row.topic !== topic) continue;
    versions.set(row.subject_id, Math.max(row.version, versions.get(row.subject_id) ?? 0));
  }
  return [...versions].map(([id, version]) => ({ id, version }));
}

/**
 * Makes what carries changes of profiles and openings into an engine's index. It looks at the present state of each
 * record, so ten changes are one write, and rows that are read again change nothing.
 */
export function indexKeeper(name: EngineName, sources: Readonly<Record<IndexedTopic, IndexSource>>) {
  return async (ctx: Context, rows: readonly OutboxRow[]): Promise<Read> => {
    const changes: IndexChange[] = [];
    for (const topic of ["candidate", "opening"] as const) {
      const changed = newest(rows, topic);
      for (let from = 0; from < changed.length; from += readAtOnce) {
        if (from > 0) await setImmediate();
        changes.push(...(await sources[topic](ctx, changed.slice(from, from + readAtOnce))));
      }
    }
    if (changes.length === 0) return allRead;
    const repairs = new Set(rows.filter(({ is_repair }) => is_repair === 1).map(({ subject_id }) => subject_id));
    const told = changes.map((change) =>
      change.op === "put" && repairs.has(change.doc.id) ? { ...change, repair: true } : change,
    );
    // Whoever has withdrawn leaves before anybody comes in.
    const ordered = told.sort((a, b) => Number(a.op === "put") - Number(b.op === "put"));
    const engine = await ctx.ports.index(name);
    if (engine === null) return allRead;
    const position = BigInt(Math.max(0, ...rows.map(({ seq }) => seq)));
    const { refused } = await engine.apply(ordered, { requestId: ctx.requestId, position });
    return { refused: refused.map(({ id, reason }) => ({ subjectId: id, reason })) };
  };
}
