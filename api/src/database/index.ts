export { backUp } from "./backup/back-up.ts";
export type { Manifest } from "./backup/manifest.ts";
export { BadBackup, type Restored, restore } from "./backup/restore.ts";
export { after, type OrderedBy } from "./keyset.ts";
export { type MigrationStep, migrate, migrateDown, schemaVersion } from "./migrate.ts";
export { openEmbeddedPostgres, openPostgres } from "./open-postgres.ts";
export { connectSqlite, openSqlite } from "./open-sqlite.ts";
export { openStore } from "./open-store.ts";
export type { Db, Engine, Store, Tx, Work } from "./store.ts";
