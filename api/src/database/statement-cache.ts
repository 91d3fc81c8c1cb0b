import type { Database as Sqlite, Statement } from "better-sqlite3";

/** Statements kept at once, and the longest that is kept: what binds hundreds of rows differs from call to call. */
const statementsMax = 400;
const charactersMax = 4_000;

/** What Kysely asks of a SQLite database. */
interface Preparing {
  prepare(sql: string): Statement;
  close(): void;
}

/**
 * A connection that keeps the statements it has prepared, least used first out: preparing takes longer than most
 * questions of the house. SQLite itself prepares anew what a change of the schema has touched. A statement under way,
 * such as a long read row by row, is left alone.
 */
export function keepingStatements(sqlite: Sqlite): Preparing {
  const kept = new Map<string, Statement>();
  return {
    prepare(sql) {
      const known = kept.get(sql);
      if (known?.busy === true) return sqlite.prepare(sql);
      const statement = known ?? sqlite.prepare(sql);
      if (sql.length > charactersMax) return statement;
      kept.delete(sql);
      kept.set(sql, statement);
      const [oldest] = kept.keys();
      if (kept.size > statementsMax && oldest !== undefined) kept.delete(oldest);
      return statement;
    },
    close() {
      kept.clear();
      sqlite.close();
    },
  };
}
