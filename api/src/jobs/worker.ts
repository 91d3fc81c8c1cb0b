import type { Context } from "../app/context.ts";
import { fail, type OutboxRow, settle, type Topic, waiting } from "./outbox.ts";

/** Reads outbox rows of some topics. Must be able to read the same row twice with one effect. */
export interface Reader {
  readonly topics: readonly Topic[];
  /** Rows in order, oldest first. Throwing means that none of them counts as read. */
  read(ctx: Context, rows: readonly OutboxRow[]): Promise<void>;
  /** Rows handed over at once. */
  readonly batch: number;
}

const attemptsMax = 8;
const pollMs = 1_000;

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

  /** Resolves when nothing waits for the readers of `topics` (all of them unless given). Never throws. */
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
    for (;;) {
      const rows = await waiting(ctx.db, reader.topics, reader.batch, attemptsMax).catch(() => []);
      if (rows.length === 0) return;
      const seqs = rows.map(({ seq }) => seq);
      try {
        await reader.read(ctx, rows);
        await ctx.work((tx) => settle(tx, seqs));
      } catch (error) {
        const said = error instanceof Error ? error.message : String(error);
        ctx.log.warn({ topic: reader.topics[0], count: rows.length }, "outbox not read");
        await ctx.work((tx) => fail(tx, seqs, said)).catch(() => {});
        return;
      }
    }
  }
}
