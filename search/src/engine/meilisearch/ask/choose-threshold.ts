import { createHash } from "node:crypto";
import type { MultiSearchParams } from "meilisearch";
import { idsMax } from "../server/settings.ts";
import type { Condition } from "./conditions.ts";
import { allOf } from "./quote.ts";
import type { Row } from "./recall.ts";
import { type Bands, worthAtLeast } from "./threshold.ts";

type Question = MultiSearchParams["queries"][number];
export type Asked = (queries: readonly Partial<Question>[]) => Promise<{ hits: Row[]; estimatedTotalHits?: number }[]>;

/** What a recall asked the server for, for those who measure it. */
export interface ToldRecall {
  /** Documents that came back. */
  readonly rows: number;
  /** Bytes of the filter that they passed, and its comparisons. */
  readonly bytes: number;
  readonly comparisons: number;
  readonly exchanges: number;
}

export interface Chosen {
  readonly rows: readonly Row[];
  /** Documents that are not among the rows are worth less than this; 0 where all that meet any group are. */
  readonly least: number;
  /** Whether more pass than came back. */
  readonly more: boolean;
  readonly told: Omit<ToldRecall, "rows">;
}

interface Wanted {
  readonly bands: Bands;
  readonly allowed: string;
  /** Documents that are handed over in the end. */
  readonly limit: number;
  readonly indexUid: string;
}

/** Thresholds counted in one exchange: each exchange narrows the range to one of so many parts and one more. */
const steps = 3;
const roundsMost = 3;
/** A known threshold is still right where no more pass it than so many times those of the last time. */
const grownSince = 1.1;
/** More documents are fetched than are handed over, since thresholds are coarser than sums: as multiples of these. */
const spareLeast = 1.25;
const spareMost = 2.5;
/** Less than any group is worth: whoever meets one is worth more. */
export const anyWorth = 1e-6;

interface Known {
  readonly least: number;
  /** Documents that passed it. */
  readonly passing: number;
}

/** Remembers the thresholds that were right the last time, the latest ones. */
export class Thresholds {
  readonly #most: number;
  readonly #known = new Map<string, Known>();

  constructor(most = 1_000) {
    this.#most = most;
  }

  get(key: string): Known | undefined {
    return this.#known.get(key);
  }

  keep(key: string, known: Known): void {
    this.#known.delete(key);
    this.#known.set(key, known);
    for (const oldest of this.#known.keys()) {
      if (this.#known.size <= this.#most) return;
      this.#known.delete(oldest);
    }
  }
}

const filterOf = (condition: Condition, allowed: string): string | undefined =>
  condition === "never" ? undefined : condition === "always" ? allowed : allOf([allowed, condition.filter]);

const keyOf = ({ bands, allowed, limit, indexUid }: Wanted): string =>
  createHash("sha256")
    .update(JSON.stringify([indexUid, allowed, limit, bands]))
    .digest("base64url");

/**
 * The documents above the highest threshold that enough pass. The threshold of the last time is tried first: then one
 * exchange is all; else counts narrow it down.
 */
export async function chooseThreshold(thresholds: Thresholds, wanted: Wanted, ask: Asked): Promise<Chosen> {
  const { bands, limit } = wanted;
  const key = keyOf(wanted);
  const known = thresholds.get(key);
  const enough = Math.min(idsMax, Math.ceil(limit * spareLeast));
  const most = Math.min(idsMax, limit * spareMost);
  let exchanges = 0;
  if (known !== undefined) {
    const taken = await take(wanted, known.least, Math.max(most, Math.ceil(known.passing * grownSince)), 1, ask);
    const { length } = taken.rows;
    if (!taken.more && (known.least === 0 || (length >= enough && length <= Math.max(most, known.passing))))
      return taken;
    exchanges = 1;
  }
  let [low, high] = [0, bands.total];
  let passing = 0;
  for (let round = 0; round < roundsMost && (passing < enough || passing > most); round += 1) {
    const leasts = Array.from({ length: steps }, (_, at) => low + ((high - low) * (at + 1)) / (steps + 1));
    const counts = await count(wanted, leasts, ask);
    exchanges += 1;
    const best = counts.findLastIndex((one) => one >= enough);
    high = leasts[best + 1] ?? high;
    low = leasts[best] ?? low;
    passing = counts[best] ?? passing;
  }
  thresholds.keep(key, { least: low, passing });
  return take(wanted, low, Math.max(most, passing), exchanges + 1, ask);
}

async function count({ bands, allowed }: Wanted, leasts: readonly number[], ask: Asked): Promise<number[]> {
  const filters = leasts.map((least) => filterOf(worthAtLeast(bands, least), allowed));
  const possible = filters.filter((filter) => filter !== undefined);
  const answers = possible.length === 0 ? [] : await ask(possible.map((filter) => ({ filter, limit: 0 })));
  return filters.map((filter) =>
    filter === undefined ? 0 : (answers[possible.indexOf(filter)]?.estimatedTotalHits ?? 0),
  );
}

async function take(
  { bands, allowed }: Wanted,
  least: number,
  most: number,
  exchanges: number,
  ask: Asked,
): Promise<Chosen> {
  const condition = worthAtLeast(bands, Math.max(least, anyWorth));
  const filter = filterOf(condition, allowed);
  const comparisons = typeof condition === "object" ? condition.comparisons : 0;
  const told = { bytes: Buffer.byteLength(filter ?? ""), comparisons, exchanges };
  if (filter === undefined) return { rows: [], least: 0, more: false, told };
  const limit = Math.min(idsMax, least === 0 ? Math.max(most, idsMax) : most);
  const [answer] = await ask([{ filter, limit }]);
  const rows = answer?.hits ?? [];
  return { rows, least, more: (answer?.estimatedTotalHits ?? 0) > rows.length, told };
}
