import { quantile } from "./quantile.ts";

/** What one kind of question cost: as it was waited for, and in processor time of the thread that answered. */
export interface Timings {
  readonly count: number;
  readonly p50Ms: number;
  readonly p95Ms: number;
  readonly maxMs: number;
  readonly p50CpuMs: number;
  readonly p95CpuMs: number;
}

/** Times questions one after the other. */
export class Stopwatch {
  readonly #wall: number[] = [];
  readonly #cpu: number[] = [];

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
    this.#cpu.push((user + system) / 1000);
  }

  done(): Timings {
    return {
      count: this.#wall.length,
      p50Ms: quantile(this.#wall, 0.5),
      p95Ms: quantile(this.#wall, 0.95),
      maxMs: Math.max(...this.#wall),
      p50CpuMs: quantile(this.#cpu, 0.5),
      p95CpuMs: quantile(this.#cpu, 0.95),
    };
  }
}

const ms = (value: number): string => (value < 10 ? value.toFixed(2) : value.toFixed(0));

export const timingsText = ({ p50Ms, p95Ms, maxMs, p50CpuMs, p95CpuMs }: Timings): string =>
  `p50 ${ms(p50Ms)} ms  p95 ${ms(p95Ms)} ms  max ${ms(maxMs)} ms  (processor ${ms(p50CpuMs)} / ${ms(p95CpuMs)})`;
