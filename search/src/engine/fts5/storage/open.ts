import { chmodSync, existsSync, mkdirSync, rmSync } from "node:fs";
import { dirname } from "node:path";
import Database from "better-sqlite3";

export type Connection = Database.Database;
export type Statement = Database.Statement;

/** Pages of the log after which a commit copies it into the file. */
const logPagesMax = 2000;

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
  "cache_size = -32768",
  "fullfsync = ON",
  `wal_autocheckpoint = ${logPagesMax}`,
];

function connect(file: string): Connection {
  const db = new Database(file);
  try {
    for (const pragma of pragmas) db.pragma(pragma);
    if (db.pragma("synchronous", { simple: true }) !== 2) throw new Error(`${file}: synchronous is not FULL`);
    db.prepare("select count(*) from sqlite_schema").get();
    chmodSync(file, 0o600);
    return db;
  } catch (error) {
    db.close();
    throw error;
  }
}

const damaged = (error: unknown) =>
  error instanceof Database.SqliteError && /^SQLITE_(CORRUPT|NOTADB)/.test(error.code);

/**
 * Opens the index's own file with every pragma the house asks for. The index can always be made again, so a file that
 * SQLite cannot read is deleted and begun anew; it then reports settings and position of an empty index.
 */
export function openFile(file: string): Connection {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  try {
    return connect(file);
  } catch (error) {
    if (!damaged(error) || !existsSync(file)) throw error;
    for (const suffix of ["", "-wal", "-shm"]) rmSync(file + suffix, { force: true });
    return connect(file);
  }
}

/** Runs `work` within BEGIN IMMEDIATE: a plain BEGIN that reads first cannot be retried once another has written. */
export function immediately<T>(db: Connection, work: () => T): T {
  return db.transaction(work).immediate();
}

/**
 * The same without waiting for the disk at the end. For a generation that is still being built: the transaction that
 * puts it into service waits, and with it everything before it in the log; until then a crash only loses the building.
 */
export function unhurried<T>(db: Connection, work: () => T): T {
  db.pragma("synchronous = NORMAL");
  try {
    return immediately(db, work);
  } finally {
    db.pragma("synchronous = FULL");
  }
}

/** While `isSo`, no commit of this connection copies the log: whoever asks for that calls `emptyLog` in turns of its own. */
export function letLogGrow(db: Connection, isSo: boolean): void {
  db.pragma(`wal_autocheckpoint = ${isSo ? 0 : logPagesMax}`);
}

/** Copies what the log holds into the file as far as no reader is in the way: a turn of its own, instead of a commit's. */
export function emptyLog(db: Connection): void {
  db.pragma("wal_checkpoint(PASSIVE)");
}
