import { type History, runHistory } from "./run-history.ts";
import type { Storage } from "./storage.ts";

export interface Histories {
  readonly count: number;
  /** Seeds that ended with somebody found who should not be, or missing, or with other marks. */
  readonly wrong: readonly History[];
  readonly repaired: number;
  readonly crashes: number;
  readonly rebuilds: number;
  readonly disturbed: number;
}

const sum = (all: readonly History[], of: "crashes" | "rebuilds" | "disturbed") =>
  all.reduce((total, one) => total + one[of], 0);

/** One history for each seed, each on a storage of its own. */
export async function runHistories(from: number, count: number, open: () => Promise<Storage>): Promise<Histories> {
  const all: History[] = [];
  for (let seed = from; seed < from + count; seed++) {
    const storage = await open();
    try {
      all.push(await runHistory(seed, storage));
    } finally {
      await storage.close();
    }
  }
  return {
    count,
    wrong: all.filter(({ wrong }) => wrong.length > 0),
    repaired: all.filter(({ neededRepair }) => neededRepair).length,
    crashes: sum(all, "crashes"),
    rebuilds: sum(all, "rebuilds"),
    disturbed: sum(all, "disturbed"),
  };
}

export const historiesLine = (engine: string, { count, wrong, repaired, ...rest }: Histories): string =>
  [
    `interleavings engine=${engine} histories=${count} crashes=${rest.crashes} rebuilds=${rest.rebuilds}`,
    `disturbed=${rest.disturbed} compared=${repaired} wrong=${wrong.length} ${wrong.length === 0 ? "pass" : "FAIL"}`,
  ].join(" ");
