import type { Database } from "@tuttu/schema";
import type { Kysely, Transaction } from "kysely";

/** Reads of the main database; a transaction is one as well, so a repository takes either. */
export type Db = Kysely<Database>;
/** The open unit of work. Only it may write. */
export type Tx = Transaction<Database>;
export type Engine = "sqlite" | "postgres";

/** Runs `act` in one transaction: all of it is kept, or nothing. @throws whatever `act` throws, after undoing */
export type Work = <T>(act: (tx: Tx) => Promise<T>) => Promise<T>;

/** The open main database. Slices see `reader` and `work` of it, through their context. */
export interface Store {
  readonly engine: Engine;
  /** Sees what is committed. On SQLite it is a connection of its own that cannot write and never waits for a writer. */
  readonly reader: Db;
  /** The connection that writes; for the sign-in library and `work`. */
  readonly writer: Db;
  /** For migrations: never cut short, however many rows a step goes through or another process takes before. */
  readonly migrator: Db;
  readonly work: Work;
  /** Where SQLite keeps the database; null on PostgreSQL. */
  readonly file: string | null;
  /**
   * Has the database look at how large its tables are, which its plans depend on. For whoever has written many rows, and
   * now and then: a house that began with a few people would go on reading whole tables.
   * @returns whether anything had changed enough
   */
  learnSizes(): Promise<boolean>;
  /**
   * Leaves nothing of deleted rows of these tables in the files: neither in what the planner remembers of their keys nor
   * in the write-ahead log. A PostgreSQL server does that in its own time.
   * @returns false where somebody has read for too long, so that it has to be tried again
   */
  forget(tables: readonly string[]): Promise<boolean>;
  close(): Promise<void>;
}
