/** Watches for how long everything else on the event loop has to wait. */
export class LoopWatch {
  #longestMs = 0;
  #last = performance.now();
  #isOn = true;

  constructor() {
    setImmediate(this.#turn);
  }

  #turn = (): void => {
    const now = performance.now();
    this.#longestMs = Math.max(this.#longestMs, now - this.#last);
    this.#last = now;
    if (this.#isOn) setImmediate(this.#turn);
  };

  /** @returns the longest time between two turns, in milliseconds */
  done(): number {
    this.#turn();
    this.#isOn = false;
    return this.#longestMs;
  }
}

/** Runs some work; tells the longest time for which it let nobody else have a turn, in milliseconds. */
export async function longestHold(work: () => Promise<unknown>): Promise<number> {
  const watch = new LoopWatch();
  await work();
  return watch.done();
}
