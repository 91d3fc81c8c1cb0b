import { migrations } from "@tuttu/schema";
import Database from "better-sqlite3";
import { Kysely, SqliteDialect } from "kysely";
import { Migrator } from "kysely/migration";

/** A table as the migrations made it. `owners` are the tables that a row cannot be without, and goes with. */
export type Table = { name: string; columns: readonly string[]; owners: readonly string[] };

type Row = { name: string; notnull: number; pk: number };
type Key = { table: string; from: string; on_delete: string };

/** Tables that Kysely's migrator keeps for itself. */
const ofTheMigrator = ["kysely_migration", "kysely_migration_lock"];

const describeTable = (raw: Database.Database, name: string): Table => {
  const rows = raw.prepare('select name, "notnull", pk from pragma_table_info(?)').all(name) as Row[];
  const keys = raw.prepare('select "table", "from", on_delete from pragma_foreign_key_list(?)').all(name) as Key[];
  const needed = new Set(rows.filter((row) => row.notnull === 1 || row.pk > 0).map((row) => row.name));
  const owners = keys.filter((key) => needed.has(key.from) && key.on_delete === "CASCADE").map((key) => key.table);
  return { name, columns: rows.map((row) => row.name), owners };
};

/** Every table of an empty database after all migrations, in the order of names. */
export const migratedTables = async (): Promise<Table[]> => {
  const raw = new Database(":memory:");
  const db = new Kysely<unknown>({ dialect: new SqliteDialect({ database: raw }) });
  const { error } = await new Migrator({
    db,
    provider: { getMigrations: async () => ({ ...migrations }) },
  }).migrateToLatest();
  if (error !== undefined) throw error;
  const names = raw
    .prepare("select name from sqlite_schema where type = 'table' order by name")
    .pluck()
    .all() as string[];
  const tables = names
    .filter((name) => !ofTheMigrator.includes(name) && !name.startsWith("sqlite_"))
    .map((name) => describeTable(raw, name));
  await db.destroy();
  return tables;
};

/** Tables whose rows belong to a programme: by a column, or by a row they go with. */
export const tenanted = (tables: readonly Table[]): Set<string> => {
  const belong = new Set(tables.filter(({ columns }) => columns.includes("programme_id")).map(({ name }) => name));
  for (let before = -1; before < belong.size; ) {
    before = belong.size;
    for (const { name, owners } of tables) if (owners.some((owner) => belong.has(owner))) belong.add(name);
  }
  return belong;
};
