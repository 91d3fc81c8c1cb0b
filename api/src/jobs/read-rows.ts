import type { Context } from "../app/context.ts";
import { fail, type OutboxRow, park, settle } from "./outbox.ts";
import type { Read, Reader } from "./reader.ts";
import { LeaseLost } from "./readers.ts";
import { reasonOf } from "./reason.ts";

/** A row that failed n times waits 2^n seconds, at most an hour. */
const waitMsMax = 3_600_000;
const waitMs = (attempts: number): number => Math.min(waitMsMax, 1_000 * 2 ** attempts);

interface Went {
  /** Rows that need no further reading. */
  readonly settled: number;
  /** Why the machine behind the reader cannot be reached. */
  readonly outage?: unknown;
}

type StillMine = () => Promise<void>;

/**
 * Hands rows to a reader. Where it fails, halves are tried by themselves until the bad row stands alone: that one is
 * postponed, or set aside where the reader says that it will never take it. Nobody is held up by a neighbour.
 * @throws LeaseLost where another process reads now; the rows are as they were
 */
export async function readRows(
  ctx: Context,
  reader: Reader,
  rows: readonly OutboxRow[],
  stillMine: StillMine,
): Promise<Went> {
  let read: Read;
  try {
    read = await reader.read(ctx, rows, stillMine);
  } catch (error) {
    if (error instanceof LeaseLost) throw error;
    if (reader.isOutage?.(error) === true) return { settled: 0, outage: error };
    const [row] = rows;
    if (row === undefined) return { settled: 0 };
    if (rows.length > 1) return halves(ctx, reader, rows, stillMine);
    await postpone(ctx, row, error);
    return { settled: 0 };
  }
  const { refused } = read;
  await ctx.work(async (tx) => {
    const isRefused = new Set(refused.map(({ subjectId }) => subjectId));
    const good = rows.filter(({ subject_id }) => !isRefused.has(subject_id));
    if (good.length > 0) await settle(tx, reader.name, good);
    for (const { subjectId, reason } of refused) {
      const seqs = rows.filter(({ subject_id }) => subject_id === subjectId).map(({ seq }) => seq);
      if (seqs.length > 0) await park(tx, seqs, reason, ctx.now());
    }
  });
  if (refused.length > 0) ctx.log.error({ reader: reader.name, count: refused.length }, "outbox rows set aside");
  return { settled: rows.length };
}

async function halves(ctx: Context, reader: Reader, rows: readonly OutboxRow[], stillMine: StillMine): Promise<Went> {
  const middle = Math.ceil(rows.length / 2);
  const first = await readRows(ctx, reader, rows.slice(0, middle), stillMine);
  if (first.outage !== undefined) return first;
  const second = await readRows(ctx, reader, rows.slice(middle), stillMine);
  return { ...second, settled: first.settled + second.settled };
}

async function postpone(ctx: Context, row: OutboxRow, error: unknown): Promise<void> {
  const said = error instanceof Error ? error.message : String(error);
  const { reader, topic } = row;
  ctx.log.error({ reader, topic, attempts: row.attempts + 1, reason: reasonOf(error) }, "outbox not read");
  const dueAt = new Date(ctx.clock().getTime() + waitMs(row.attempts)).toISOString();
  await ctx.work((tx) => fail(tx, row.seq, said, dueAt)).catch(() => {});
}
