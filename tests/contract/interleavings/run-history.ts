import type { SearchEngine } from "@tuttu/search";
import { type Chance, chance } from "./chance.ts";
import type { Storage } from "./storage.ts";
import { Truth } from "./truth.ts";

export interface History {
  readonly seed: number;
  /** In what index and truth differ at the end. */
  readonly wrong: readonly string[];
  /** Whether they had to be compared, since something late had overtaken what came after it. */
  readonly neededRepair: boolean;
  readonly crashes: number;
  readonly rebuilds: number;
  readonly disturbed: number;
}

const ids = ["ada", "bo", "cleo", "dag", "eva", "finn"];
const steps = 40;
/** After so long every lease is over. */
const leaseMs = 61_000;
const tries = 60;

/** What runs side by side over one storage: an engine that may die at any time, and what it is doing. */
class Life {
  readonly truth = new Truth();
  readonly #storage: Storage;
  readonly #by: Chance;
  #engine: SearchEngine;
  #dying = new AbortController();
  #running: Promise<unknown>[] = [];
  #telling: Promise<void> | undefined;
  /** Why changes could not be told the last time. */
  refusal = "";
  #nowMs = 1_750_000_000_000;
  crashes = 0;
  rebuilds = 0;

  constructor(storage: Storage, by: Chance) {
    this.#storage = storage;
    this.#by = by;
    this.#engine = storage.open(() => this.#nowMs);
  }

  get engine(): SearchEngine {
    return this.#engine;
  }

  /** Tells the index of some changes; one such at a time. */
  tell(most: number): Promise<void> {
    const { signal } = this.#dying;
    this.#telling ??= this.truth
      .tell(this.#engine, most, signal)
      .catch((error: unknown) => {
        this.refusal = String(error);
      })
      .finally(() => {
        if (!signal.aborted) this.#telling = undefined;
      });
    return this.#telling;
  }

  rebuild(): void {
    const { signal } = this.#dying;
    const pause = async () => {
      if (signal.aborted) throw new Error("dead");
      await this.pause();
    };
    const run = this.#engine.rebuild(this.truth.documents(pause), { signal });
    this.#running.push(
      run.then(
        () => {
          this.rebuilds += 1;
        },
        () => undefined,
      ),
    );
  }

  /** The engine is thrown away in the middle of whatever it does, and another one opened. */
  crash(): void {
    this.#dying.abort();
    this.#dying = new AbortController();
    this.#telling = undefined;
    this.#engine = this.#storage.open(() => this.#nowMs);
    this.crashes += 1;
  }

  later(): void {
    this.#nowMs += leaseMs;
  }

  async pause(): Promise<void> {
    // What goes over a line takes longer than what goes into a file.
    const most = this.#storage.line === undefined ? 6 : 60;
    for (let turns = this.#by.upTo(most); turns > 0; turns--) await new Promise((resolve) => setImmediate(resolve));
  }

  async settled(): Promise<void> {
    await this.#telling;
    await Promise.all(this.#running);
  }
}

function step(life: Life, by: Chance): void {
  const id = ids[by.upTo(ids.length)] ?? "";
  const kind = by.upTo(100);
  if (kind < 40) life.truth.put(id);
  else if (kind < 58) life.truth.remove(id);
  else if (kind < 84) void life.tell(1 + by.upTo(5));
  else if (kind < 90) life.rebuild();
  else if (kind < 94) life.crash();
  else life.later();
}

/** One history of puts, removals, rebuilds, crashes and disturbances, from its seed, and what is found at its end. */
export async function runHistory(seed: number, storage: Storage): Promise<History> {
  const by = chance(seed);
  const life = new Life(storage, by);
  storage.line?.disturb(by, seed % 2 === 1);
  for (let at = 0; at < steps; at++) {
    step(life, by);
    await life.pause();
  }
  await life.settled();
  const disturbed = (await storage.line?.calm()) ?? 0;
  life.later();
  for (let at = 0; !life.truth.isTold && at < tries; at++) await life.tell(10);
  let wrong = life.truth.isTold
    ? await life.truth.differences(life.engine)
    : [`changes are left untold: ${life.refusal}`];
  const neededRepair = wrong.length > 0 && life.truth.isTold;
  if (neededRepair) {
    await life.truth.repair(life.engine);
    wrong = await life.truth.differences(life.engine);
  }
  return { seed, wrong, neededRepair, crashes: life.crashes, rebuilds: life.rebuilds, disturbed };
}
