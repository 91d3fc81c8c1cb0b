import type { Database as Sqlite } from "better-sqlite3";

/** In this order on every connection. `fullfsync` matters on macOS only. */
const pragmas = [
  "journal_mode = WAL",
  "synchronous = FULL",
  "foreign_keys = ON",
  "busy_timeout = 5000",
  "secure_delete = ON",
  "trusted_schema = OFF",
  "cell_size_check = ON",
  "temp_store = MEMORY",
  "journal_size_limit = 67108864",
  "mmap_size = 0",
  "fullfsync = ON",
] as const;

const synchronousFull = 2;

/**
 * Sets what keeps acknowledged writes, and reads `synchronous` back: builds of the driver re-open a WAL database at
 * NORMAL, which loses acknowledged rows at a power cut.
 * @throws Error where the connection is not at FULL
 */
export function setPragmas(sqlite: Sqlite): void {
  for (const pragma of pragmas) {
    // The journal mode is a property of the file; a connection that only reads cannot set it.
    if (sqlite.readonly && pragma.startsWith("journal_mode")) continue;
    sqlite.pragma(pragma);
  }
  const synchronous = sqlite.pragma("synchronous", { simple: true });
  if (synchronous !== synchronousFull)
    throw new Error(`SQLite runs at synchronous=${String(synchronous)}, not at FULL`);
}
