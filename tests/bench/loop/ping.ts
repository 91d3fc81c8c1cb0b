import { setTimeout as pause } from "node:timers/promises";
import { quantile } from "../figures/quantile.ts";

export interface Pings {
  readonly count: number;
  readonly p50Ms: number;
  readonly p99Ms: number;
  readonly maxMs: number;
}

const everyMs = 10;

/** Asks for `/healthz` a hundred times a second at most, one after the other, for so many seconds. */
export async function ping(address: string, seconds: number): Promise<Pings> {
  const times: number[] = [];
  const until = performance.now() + seconds * 1000;
  while (performance.now() < until) {
    const start = performance.now();
    const answer = await fetch(`${address}/healthz`);
    await answer.arrayBuffer();
    if (answer.status !== 200) throw new Error(`/healthz answered ${answer.status}`);
    times.push(performance.now() - start);
    await pause(everyMs);
  }
  return {
    count: times.length,
    p50Ms: quantile(times, 0.5),
    p99Ms: quantile(times, 0.99),
    maxMs: Math.max(...times),
  };
}
