import type { IndexChange } from "@tuttu/search";
import type { Context } from "../../app/context.ts";
import type { OutboxRow } from "../outbox.ts";

/** That a record changed, and up to which version. */
interface ChangedRecord {
  readonly id: string;
  readonly version: number;
}

/** A slice that tells what the index has to do so that it knows these records as they stand now. */
export type IndexSource = (ctx: Context, changed: readonly ChangedRecord[]) => Promise<readonly IndexChange[]>;

export type IndexedTopic = "candidate" | "opening";

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
 * Makes the reader that carries changes of profiles and openings into the search index. It looks at the present state
 * of each record, so ten changes are one write, and rows that are read again change nothing.
 */
export function indexKeeper(sources: Readonly<Record<IndexedTopic, IndexSource>>) {
  return async (ctx: Context, rows: readonly OutboxRow[]): Promise<void> => {
    const changes: IndexChange[] = [];
    for (const topic of ["candidate", "opening"] as const) {
      const changed = newest(rows, topic);
      if (changed.length > 0) changes.push(...(await sources[topic](ctx, changed)));
    }
    if (changes.length === 0) return;
    // Whoever has withdrawn leaves before anybody comes in.
    const ordered = [...changes].sort((a, b) => Number(a.op === "put") - Number(b.op === "put"));
    const engine = await ctx.ports.engine();
    const position = BigInt(Math.max(0, ...rows.map(({ seq }) => seq)));
    const { refused } = await engine.apply(ordered, { requestId: ctx.requestId, position });
    if (refused.length > 0) ctx.log.error({ count: refused.length }, "search index refused documents");
  };
}
