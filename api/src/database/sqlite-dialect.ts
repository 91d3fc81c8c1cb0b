import type { Database as Sqlite } from "better-sqlite3";
import {
  CompiledQuery,
  type DatabaseConnection,
  type DialectAdapter,
  type Driver,
  SqliteAdapter,
  SqliteDialect,
  SqliteDriver,
} from "kysely";
import { keepingStatements } from "./statement-cache.ts";

/**
 * Begins with the write lock in hand. A plain `begin` that reads and then writes fails at once where another process
 * has committed in between, and no time-out cures that.
 */
class ImmediateSqliteDriver extends SqliteDriver {
  override async beginTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw("begin immediate"));
  }
}

/** SQLite can undo DDL, so all migrations of one start stand or fall together. */
class TransactionalDdlAdapter extends SqliteAdapter {
  override get supportsTransactionalDdl(): boolean {
    return true;
  }
}

/** Kysely's SQLite dialect with writing transactions that begin immediately. */
export class ImmediateSqliteDialect extends SqliteDialect {
  readonly #sqlite: Sqlite;

  constructor(sqlite: Sqlite) {
    super({ database: sqlite });
    this.#sqlite = sqlite;
  }

  override createDriver(): Driver {
    const database = keepingStatements(this.#sqlite);
    return this.#sqlite.readonly ? new SqliteDriver({ database }) : new ImmediateSqliteDriver({ database });
  }

  override createAdapter(): DialectAdapter {
    return new TransactionalDdlAdapter();
  }
}
