import { SqliteAdapter, sql } from "kysely";
import type { Tx } from "./store.ts";

/**
 * Lets units of work that name the same thing follow one another until each is done; for numbers that must be handed
 * out in the order in which they become visible. On SQLite units of work do that anyway.
 */
export async function takeTurn(tx: Tx, thing: string): Promise<void> {
  if (tx.getExecutor().adapter instanceof SqliteAdapter) return;
  await sql`select pg_advisory_xact_lock(hashtext(${thing}))`.execute(tx);
}
