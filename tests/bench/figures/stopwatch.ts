import { quantile } from "./quantile.ts";

/** What one kind of question cost: as it was waited for, and in processor time of the thread that answered. */
export interface Timings {
  readonly count: number;
  readonly p50Ms: number;
  readonly p95Ms: number;
  readonly p99Ms: number;
  readonly maxMs: number;
  /** Mean processor time of the thread that answered: the clock behind it ticks too slowly for single questions. */
  readonly meanCpuMs: number;
}

/** Times questions one after the other. */
export class Stopwatch {
  readonly #wall: number[] = [];
  #cpuMs = 0;

  time<T>(ask: () => T): T {
    const cpu = process.threadCpuUsage();
    const start = performance.now();
    const answer = ask();
    this.#keep(start, cpu);
    return answer;
  }

  async timeAsync<T>(ask: () => Promise<T>): Promise<T> {
    const cpu = process.threadCpuUsage();
    const start = performance.now();
    const answer = await ask();
    this.#keep(start, cpu);
    return answer;
  }

  #keep(start: number, before: NodeJS.CpuUsage): void {
    this.#wall.push(performance.now() - start);
    const { user, system } = process.threadCpuUsage(before);
    this.#cpuMs += (user + system) / 1000;
  }

  done(): Timings {
    return {
      count: this.#wall.length,
      p50Ms: quantile(this.#wall, 0.5),
      p95Ms: quantile(this.#wall, 0.95),
      p99Ms: quantile(this.#wall, 0.99),
      maxMs: Math.max(...this.#wall),
      meanCpuMs: this.#cpuMs / this.#wall.length,
    };
  }
}

const ms = (value: number): string => (value < 10 ? value.toFixed(2) : value.toFixed(0));

export const timingsText = ({ p50Ms, p95Ms, p99Ms, maxMs, meanCpuMs }: Timings): string =>
  `p50 ${ms(p50Ms)} ms  p95 ${ms(p95Ms)} ms  p99 ${ms(p99Ms)} ms  max ${ms(maxMs)} ms  (mean of the processor ${ms(meanCpuMs)})`;

/** How one compares with another at a share of their questions, as waited for and in mean processor time. */
export const ratios = (one: Timings, other: Timings, share: "p50" | "p95") => ({
  waited: one[`${share}Ms`] / other[`${share}Ms`],
  processor: one.meanCpuMs / other.meanCpuMs,
});
