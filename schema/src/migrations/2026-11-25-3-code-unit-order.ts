import type { Kysely } from "kysely";
import { collateText } from "./code-units.ts";

/**
 * Text orders by code units on PostgreSQL as it does on SQLite, whatever the server was set up with: keys of names are
 * made for that order, and cursors compare by it.
 */
export const up = (db: Kysely<unknown>): Promise<void> => collateText(db, "C");

export const down = (db: Kysely<unknown>): Promise<void> => collateText(db, "default");
