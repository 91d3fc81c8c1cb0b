import { RateLimiterRes, RateLimiterSQLite } from "rate-limiter-flexible";
import { type RateClass, type RateLimiter, rates, tooMany } from "../http/rate-limits.ts";
import { openCounters } from "./counter-store.ts";

const table = "rate";

/**
 * Rate limits kept in `file`. `factor` multiplies every limit, for a venue where hundreds share one address.
 * @throws whatever SQLite says where the file cannot be opened
 */
export async function openRateLimiter(file: string, factor = 1): Promise<RateLimiter> {
  const sqlite = openCounters(file);
  sqlite.exec(`create table if not exists ${table} (key text primary key, points integer not null, expire integer)`);
  const limiters = new Map<RateClass, RateLimiterSQLite>();
  for (const [name, { points, seconds }] of Object.entries(rates)) {
    const limiter = new RateLimiterSQLite({
      storeClient: sqlite,
      storeType: "better-sqlite3",
      tableName: table,
      tableCreated: true,
      keyPrefix: name,
      points: points * factor,
      duration: seconds,
      // Its own timers outlive the file; the house sweeps.
      clearExpiredByTimeout: false,
    });
    limiters.set(name as RateClass, limiter);
  }
  const of = (rate: RateClass): RateLimiterSQLite => {
    const limiter = limiters.get(rate);
    if (limiter === undefined) throw new Error(`There is no rate ${rate}`);
    return limiter;
  };
  return {
    async take(rate, key) {
      try {
        await of(rate).consume(key);
      } catch (spent) {
        if (spent instanceof RateLimiterRes) throw tooMany(spent.msBeforeNext / 1000);
        throw spent;
      }
    },
    async check(rate, key) {
      const state = await of(rate).get(key);
      if (state !== null && state.consumedPoints >= of(rate).points) throw tooMany(state.msBeforeNext / 1000);
    },
    async forgive(rate, key) {
      await of(rate).delete(key);
    },
    async sweep(now) {
      return sqlite.prepare(`delete from ${table} where expire <= ?`).run(now.getTime()).changes;
    },
    close() {
      sqlite.close();
    },
  };
}
