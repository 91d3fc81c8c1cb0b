import type { Database } from "@tuttu/schema";
import { type Dialect, Kysely, PGliteDialect, type PGliteDialectConfig, PostgresDialect } from "kysely";
import { Pool, type PoolConfig, types } from "pg";
import type { Store } from "./store.ts";
import { unitOfWork } from "./unit-of-work.ts";

const int8 = 20;
const numeric = 1700;
// Counts and sums arrive as text otherwise; none of ours leaves the safe integers.
types.setTypeParser(int8, Number);
types.setTypeParser(numeric, Number);

const sessionSettings = [
  "synchronous_commit=on",
  "default_transaction_isolation=read\\ committed",
  "statement_timeout=10s",
  "lock_timeout=5s",
  "idle_in_transaction_session_timeout=15s",
  "timezone=UTC",
];

const storeOn = (dialect: Dialect): Store => {
  const db = new Kysely<Database>({ dialect });
  return { engine: "postgres", file: null, reader: db, writer: db, work: unitOfWork(db), close: () => db.destroy() };
};

/** Opens a PostgreSQL server by its address, `postgres://…`. Connects at the first query. */
export function openPostgres(url: string, options: Pick<PoolConfig, "max"> = {}): Store {
  const pool = new Pool({
    connectionString: url,
    max: options.max ?? 10,
    connectionTimeoutMillis: 5000,
    options: sessionSettings.map((setting) => `-c ${setting}`).join(" "),
  });
  // A server that closes an idle connection must not end the process; the next query tells.
  pool.on("error", () => {});
  return storeOn(new PostgresDialect({ pool }));
}

/** Opens PostgreSQL that runs inside this process, as the tests do. */
export const openEmbeddedPostgres = (pglite: NonNullable<PGliteDialectConfig["pglite"]>): Store =>
  storeOn(new PGliteDialect({ pglite }));
