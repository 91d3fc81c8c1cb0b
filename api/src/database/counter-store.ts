import Sqlite from "better-sqlite3";

/**
 * A SQLite file of its own for counters that may be lost at a power cut: at NORMAL, since a synced commit for each
 * request would cost milliseconds. Shared by every process on the data folder.
 */
export function openCounters(file: string): Sqlite.Database {
  const sqlite = new Sqlite(file);
  sqlite.pragma("journal_mode = WAL");
  sqlite.pragma("synchronous = NORMAL");
  sqlite.pragma("busy_timeout = 2000");
  sqlite.pragma("trusted_schema = OFF");
  return sqlite;
}
