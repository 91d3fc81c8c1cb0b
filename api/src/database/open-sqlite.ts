import { chmodSync, closeSync, existsSync, openSync } from "node:fs";
import { dirname } from "node:path";
import type { Database } from "@tuttu/schema";
import Sqlite from "better-sqlite3";
import { Kysely, sql } from "kysely";
import { forget } from "./forget.ts";
import { makeFolder } from "./make-folder.ts";
import { setPragmas } from "./pragmas.ts";
import { ImmediateSqliteDialect } from "./sqlite-dialect.ts";
import type { Store } from "./store.ts";
import { unitOfWork } from "./unit-of-work.ts";

/** A connection with every pragma set; `readonly` needs a file that is there. */
export function connectSqlite(file: string, options: { readonly?: boolean } = {}): Sqlite.Database {
  const sqlite = new Sqlite(file, { readonly: options.readonly ?? false, fileMustExist: options.readonly ?? false });
  try {
    setPragmas(sqlite);
  } catch (error) {
    sqlite.close();
    throw error;
  }
  return sqlite;
}

/** Makes folder (0700) and file (0600) where they are missing: what SQLite puts beside the file takes its mode. */
function prepareFile(file: string): void {
  if (existsSync(file)) return;
  makeFolder(dirname(file));
  closeSync(openSync(file, "a", 0o600));
  chmodSync(file, 0o600);
}

/**
 * Gathers statistics of every table that has grown or shrunk tenfold. Other connections read statistics only together
 * with the schema, so that is touched: they read it anew with their next statement.
 */
async function learnSizes(writer: Kysely<Database>): Promise<boolean> {
  const statistics = async () => {
    const { rows } = await sql<{ all: string | null }>`
      select group_concat(tbl || ' ' || coalesce(idx, '') || ' ' || stat) as "all" from sqlite_stat1`.execute(writer);
    return rows[0]?.all;
  };
  // There is no such table in a file that was never looked at.
  await sql`analyze sqlite_schema`.execute(writer);
  const before = await statistics();
  // 0x10000: every table, whether or not this connection has asked for it.
  await sql`pragma optimize = 0x10002`.execute(writer);
  if ((await statistics()) === before) return false;
  await writer.transaction().execute(async (tx) => {
    await sql`create view sizes_learnt as select 1 as one`.execute(tx);
    await sql`drop view sizes_learnt`.execute(tx);
  });
  return true;
}

/**
 * Opens the database in `file`: one connection that writes and one that only reads.
 * @throws Error where the file is no sound SQLite database
 */
export function openSqlite(file: string): Store {
  prepareFile(file);
  const writing = connectSqlite(file);
  const sound = writing.pragma("quick_check(1)", { simple: true });
  if (sound !== "ok") {
    writing.close();
    throw new Error(`The database ${file} is damaged: ${String(sound)}. Restore a backup: tuttu restore --help`);
  }
  const writer = new Kysely<Database>({ dialect: new ImmediateSqliteDialect(writing) });
  const reader = new Kysely<Database>({ dialect: new ImmediateSqliteDialect(connectSqlite(file, { readonly: true })) });
  return {
    engine: "sqlite",
    file,
    writer,
    migrator: writer,
    reader,
    work: unitOfWork(writer),
    learnSizes: () => learnSizes(writer),
    forget: (tables) => forget(writer, tables),
    async close() {
      await reader.destroy();
      if (writing.open) {
        writing.pragma("optimize");
        writing.pragma("wal_checkpoint(TRUNCATE)");
      }
      await writer.destroy();
    },
  };
}
