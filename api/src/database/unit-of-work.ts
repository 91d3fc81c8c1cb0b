import type { Db, Work } from "./store.ts";

/**
 * Units of work on `writer`. On SQLite they follow one another (one connection behind a lock, `begin immediate`); on
 * PostgreSQL they run side by side, so every write compares a version or takes a lock.
 */
export const unitOfWork =
  (writer: Db): Work =>
  (act) =>
    writer.transaction().execute(act);
