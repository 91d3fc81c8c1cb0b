import { quantile } from "../figures/quantile.ts";

export interface MatchesRun {
  readonly count: number;
  readonly p50Ms: number;
  readonly p95Ms: number;
}

interface House {
  readonly address: string;
  readonly cookie: string;
  readonly openings: readonly string[];
}

/** Asks for the best 50 candidates of one opening after another, without a pause, until told to stop. */
export async function runMatches(house: House, most: number, stop?: AbortSignal): Promise<MatchesRun> {
  const times: number[] = [];
  const { openings, address, cookie } = house;
  for (let n = 0; n < most && stop?.aborted !== true; n += 1) {
    const start = performance.now();
    const id = openings[n % openings.length] ?? "";
    const answer = await fetch(`${address}/api/v1/openings/${id}/matches?limit=50`, { headers: { cookie } });
    const said = await answer.text();
    if (answer.status !== 200) throw new Error(`matches of ${id}: ${answer.status} ${said.slice(0, 300)}`);
    times.push(performance.now() - start);
  }
  return { count: times.length, p50Ms: quantile(times, 0.5), p95Ms: quantile(times, 0.95) };
}
