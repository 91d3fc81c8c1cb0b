import { randomUUID } from "node:crypto";
import type { Context } from "../app/context.ts";
import { type OutboxRow, type Topic, waiting } from "./outbox.ts";
import { Pauses } from "./pauses.ts";
import { readRows } from "./read-rows.ts";
import type { Reader } from "./reader.ts";
import { endLease, takeLease } from "./readers.ts";

const pollMs = 1_000;
/** A process that has not prolonged its lease for so long is taken for dead. */
const leaseMs = 30_000;

/** Another process reads for this reader now. */
class LeaseLost extends Error {}

/** Carries what was written to whoever must know of it: the search index before an answer leaves, mail soon after. */
export class Worker {
  readonly #readers: readonly Reader[];
  readonly #ctx: () => Context;
  readonly #running = new Map<Reader, Promise<void>>();
  readonly #pauses = new Pauses();
  readonly #owner = randomUUID();
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

  /**
   * Resolves when nothing that is due waits for the readers of `topics` (all unless given), or it failed. A reader whose
   * machine is away is not waited for until it is tried again. Never throws.
   */
  async drain(topics?: readonly Topic[]): Promise<void> {
    const asked = this.#readers.filter(
      (reader) => topics === undefined || reader.topics.some((t) => topics.includes(t)),
    );
    await Promise.all(asked.map((reader) => this.#drainOne(reader)));
  }

  /** The machine behind a reader is known to be back: its pause ends now. */
  resume(name: Reader["name"]): void {
    for (const reader of this.#readers) if (reader.name === name) this.#pauses.end(reader);
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
    const run = this.#empty(reader)
      // The database does not answer: whoever waits is served all the same, and the next look is in a second.
      .catch(() => {})
      .finally(() => this.#running.delete(reader));
    this.#running.set(reader, run);
    return run;
  }

  async #empty(reader: Reader): Promise<void> {
    const ctx = this.#ctx();
    const { name, topics, batch } = reader;
    let holds = false;
    const stillMine = async () => {
      if (reader.isShared !== true) return;
      holds = await this.#lease(ctx, reader);
      if (!holds) throw new LeaseLost();
    };
    try {
      // Whoever stops the house does not wait for thousands: what is left waits in the table for the next start.
      while (!this.#ended && !this.#pauses.has(reader, ctx.clock())) {
        const rows = await waiting(ctx.db, { reader: name, topics, max: batch }, ctx.now());
        if (rows.length === 0 || !(await this.#read(ctx, reader, rows, stillMine))) return;
      }
    } finally {
      if (holds) await ctx.work((tx) => endLease(tx, name, this.#owner));
    }
  }

  /** @returns whether it is worth going on: false where nothing at all could be read */
  async #read(ctx: Context, reader: Reader, rows: OutboxRow[], stillMine: () => Promise<void>): Promise<boolean> {
    try {
      await stillMine();
      const went = await readRows(ctx, reader, rows, stillMine);
      if (went.outage === undefined) this.#pauses.end(reader);
      else this.#pauses.lengthen(reader, ctx.clock(), ctx.random(4));
      return went.outage === undefined && went.settled > 0;
    } catch (error) {
      if (error instanceof LeaseLost) return false;
      throw error;
    }
  }

  #lease(ctx: Context, { name }: Reader): Promise<boolean> {
    const now = ctx.clock();
    const until = new Date(now.getTime() + leaseMs).toISOString();
    return ctx.work((tx) => takeLease(tx, { name, owner: this.#owner, now: now.toISOString(), until }));
  }
}
