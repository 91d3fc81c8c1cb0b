import type { Context } from "../app/context.ts";
import { fail, type OutboxRow, settle, type Topic, waiting } from "./outbox.ts";

/** Reads outbox rows of some topics. Must be able to read the same row twice with one effect. */
export interface Reader {
  readonly topics: readonly Topic[];
  /** Removals first, then the others, oldest first. Throwing means that none of them counts as read. */
  read(ctx: Context, rows: readonly OutboxRow[]): Promise<void>;
  /** Rows handed over at once. */
  readonly batch: number;
}

const pollMs = 1_000;
/** A row that failed n times waits 2^n seconds, at most an hour. */
const waitMsMax = 3_600_000;
const waitMs = (attempts: number): number => Math.min(waitMsMax, 1_000 * 2 ** attempts);

/** Carries what was written to whoever must know of it: the search index before an answer leaves, mail soon after. */
export class Worker {
  readonly #readers: readonly Reader[];
  readonly #ctx: () => Context;
  readonly #running = new Map<Reader, Promise<void>>();
  #timer: NodeJS.Timeout | undefined;
  #ended = false;

  constructor(readers: readonly Reader[], ctx: () => Context) {
    this.#readers = readers;
    this.#ctx = ctx;
  }

  /** Looks for work every second, for what other processes have written. */
  start(): void {
    if (this.#ended) return;
    this.#timer = setTimeout(() => {
      void this.drain().finally(() => this.start());
    }, pollMs);
    this.#timer.unref();
  }

  /** Resolves when nothing that is due waits for the readers of `topics` (all unless given), or it failed. Never throws. */
  async drain(topics?: readonly Topic[]): Promise<void> {
    const asked = this.#readers.filter(
      (reader) => topics === undefined || reader.topics.some((t) => topics.includes(t)),
    );
    await Promise.all(asked.map((reader) => this.#drainOne(reader)));
  }

  async stop(): Promise<void> {
    this.#ended = true;
    clearTimeout(this.#timer);
    await Promise.allSettled(this.#running.values());
  }

  /** One run at a time for each reader; whoever comes meanwhile waits for a run that began after. */
  async #drainOne(reader: Reader): Promise<void> {
    await this.#running.get(reader);
    const started = this.#running.get(reader);
    if (started !== undefined) return started;
    const run = this.#empty(reader).finally(() => this.#running.delete(reader));
    this.#running.set(reader, run);
    return run;
  }

  async #empty(reader: Reader): Promise<void> {
    const ctx = this.#ctx();
    // Whoever stops the house does not wait for thousands: what is left waits in the table for the next start.
    while (!this.#ended) {
      const rows = await waiting(ctx.db, reader.topics, reader.batch, ctx.now()).catch(() => []);
      if (rows.length === 0) return;
      const isRead = (await this.#read(ctx, reader, rows)) || (await this.#readEach(ctx, reader, rows));
      // Nothing at all could be read: the trouble is not in the rows, and the next look is in a second.
      if (!isRead) return;
    }
  }

  async #read(ctx: Context, reader: Reader, rows: readonly OutboxRow[]): Promise<boolean> {
    try {
      await reader.read(ctx, rows);
      const seqs = rows.map(({ seq }) => seq);
      await ctx.work((tx) => settle(tx, seqs));
      return true;
    } catch (error) {
      if (rows.length === 1 && rows[0] !== undefined) await this.#postpone(ctx, rows[0], error);
      return false;
    }
  }

  /** One row by itself after the other, so that a bad one does not hold its neighbours. */
  async #readEach(ctx: Context, reader: Reader, rows: readonly OutboxRow[]): Promise<boolean> {
    if (rows.length === 1) return false;
    let isAnyRead = false;
    for (const row of rows) isAnyRead = (await this.#read(ctx, reader, [row])) || isAnyRead;
    return isAnyRead;
  }

  async #postpone(ctx: Context, row: OutboxRow, error: unknown): Promise<void> {
    const said = error instanceof Error ? error.message : String(error);
    ctx.log.error({ topic: row.topic, attempts: row.attempts + 1 }, "outbox not read");
    const dueAt = new Date(ctx.clock().getTime() + waitMs(row.attempts)).toISOString();
    await ctx.work((tx) => fail(tx, row.seq, said, dueAt)).catch(() => {});
  }
}
