import type { Database } from "@tuttu/schema";
import { type Dialect, Kysely, PGliteDialect, type PGliteDialectConfig, PostgresDialect, sql } from "kysely";
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

/** A step of a migration may go through every row there is, and waits for the process that migrates already. */
const migrationSettings = sessionSettings.map((setting) => setting.replace(/^(\w*_timeout)=.*$/, "$1=0"));

function storeOn(dialect: Dialect, forMigrations?: Dialect): Store {
  const db = new Kysely<Database>({ dialect });
  const migrator = forMigrations === undefined ? db : new Kysely<Database>({ dialect: forMigrations });
  return {
    engine: "postgres",
    file: null,
    reader: db,
    writer: db,
    migrator,
    work: unitOfWork(db),
    // A server does the same by itself, but up to a minute late.
    async learnSizes() {
      await sql`analyze`.execute(db);
      return true;
    },
    forget: async () => true,
    async close() {
      await db.destroy();
      if (migrator !== db) await migrator.destroy();
    },
  };
}

const poolOf = (url: string, max: number, settings: readonly string[]): Pool => {
  const pool = new Pool({
    connectionString: url,
    max,
    connectionTimeoutMillis: 5000,
    // Whoever migrates is done soon; nothing of it stays open.
    idleTimeoutMillis: 10_000,
    options: settings.map((setting) => `-c ${setting}`).join(" "),
  });
  // A server that closes an idle connection must not end the process; the next query tells.
  pool.on("error", () => {});
  return pool;
};

/** Opens a PostgreSQL server by its address, `postgres://…`. Connects at the first query. */
export function openPostgres(url: string, options: Pick<PoolConfig, "max"> = {}): Store {
  const dialect = new PostgresDialect({ pool: poolOf(url, options.max ?? 10, sessionSettings) });
  return storeOn(dialect, new PostgresDialect({ pool: poolOf(url, 2, migrationSettings) }));
}

/** Opens PostgreSQL that runs inside this process, as the tests do. */
export const openEmbeddedPostgres = (pglite: NonNullable<PGliteDialectConfig["pglite"]>): Store =>
  storeOn(new PGliteDialect({ pglite }));
