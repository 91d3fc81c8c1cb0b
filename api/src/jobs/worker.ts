import { randomUUID } from "node:crypto";
import { setTimeout as pause } from "node:timers/promises";
import type { Context } from "../app/context.ts";
import { type OutboxRow, type Topic, waiting } from "./outbox.ts";
import { Pauses } from "./pauses.ts";
import { readRows } from "./read-rows.ts";
import type { Reader } from "./reader.ts";
import { endLease, LeaseLost, takeLease } from "./readers.ts";
import { reasonOf } from "./reason.ts";

const pollMs = 1_000;
/** A process that has not prolonged its lease for so long is taken for dead. */
const leaseMs = 30_000;

/**
 * What is known of the machine behind a reader. well: told of changes at once · late: told, and nobody waits for it ·
 * away: not told until it is known to be back.
 */
export type Condition = "well" | "late" | "away";

/** Carries what was written to whoever must know of it: the search index before an answer leaves, mail soon after. */
export class Worker {
  readonly #readers: readonly Reader[];
  readonly #ctx: () => Context;
  readonly #running = new Map<Reader, Promise<void>>();
  readonly #pauses = new Pauses();
  readonly #conditions = new Map<Reader["name"], Condition>();
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
      void this.carry(undefined, pollMs).finally(() => this.start());
    }, pollMs);
    this.#timer.unref();
  }

  /**
   * Resolves when nothing that is due waits for the readers of `topics` (all unless given), or it failed. A reader whose
   * machine is away is not told, and not waited for, until it is tried again or known to be back. Never throws.
   */
  async drain(topics?: readonly Topic[]): Promise<void> {
    await Promise.all(this.#readersOf(topics).map((reader) => this.#drainOne(reader)));
  }

  /**
   * As `drain`, for whoever has an answer to give: waits `mostMs` at the most, and for nobody whose machine is known to be
   * at fault or has failed the last time. What waits for that one is taken later.
   */
  async carry(topics: readonly Topic[] | undefined, mostMs: number): Promise<void> {
    const runs = this.#readersOf(topics).map((reader) => {
      const run = this.#drainOne(reader);
      return this.#isWell(reader) ? run : undefined;
    });
    await Promise.race([Promise.all(runs), pause(mostMs, undefined, { ref: false })]);
  }

  /** What was found out about the machine behind a reader. Where it is back, its pause ends now. */
  judge(name: Reader["name"], condition: Condition): void {
    const isBack = this.#conditions.get(name) === "away" && condition !== "away";
    this.#conditions.set(name, condition);
    for (const reader of this.#readers) if (isBack && reader.name === name) this.#pauses.end(reader);
  }

  async stop(): Promise<void> {
    this.#ended = true;
    clearTimeout(this.#timer);
    await Promise.allSettled(this.#running.values());
  }

  #readersOf(topics: readonly Topic[] | undefined): readonly Reader[] {
    return this.#readers.filter((reader) => topics === undefined || reader.topics.some((t) => topics.includes(t)));
  }

  #isWell(reader: Reader): boolean {
    return (this.#conditions.get(reader.name) ?? "well") === "well" && !this.#pauses.isFailing(reader);
  }

  /** One run at a time for each reader; whoever comes meanwhile waits for a run that began after. */
  async #drainOne(reader: Reader): Promise<void> {
    if (this.#conditions.get(reader.name) === "away") return;
    await this.#running.get(reader);
    const started = this.#running.get(reader);
    if (started !== undefined) return started;
    const run = this.#empty(reader)
      // The database does not answer: whoever waits is served all the same, and the next look is in a second.
      .catch((error: unknown) =>
        this.#ctx().log.warn({ reader: reader.name, reason: reasonOf(error) }, "outbox not looked at"),
      )
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
