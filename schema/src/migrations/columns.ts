import {
  type ColumnDefinitionBuilderCallback,
  type CreateTableBuilder,
  type Kysely,
  type RawBuilder,
  SqliteAdapter,
  sql,
} from "kysely";

/** True where this connection speaks SQLite; the two engines differ in a handful of words only. */
export const isSqlite = (db: Kysely<unknown>): boolean => db.getExecutor().adapter instanceof SqliteAdapter;

/**
 * A new table that is STRICT on SQLite. Column types are `text`, `integer` and `real` on both engines, since STRICT
 * refuses every other name; flags are 0/1 integers and JSON is text.
 */
export function table(db: Kysely<unknown>, name: string): CreateTableBuilder<string, never> {
  const builder = db.schema.createTable(name);
  return isSqlite(db) ? builder.modifyEnd(sql`strict`) : builder;
}

/** `check (column in ('a', 'b'))`, from a closed list of the vocabulary. */
export function oneOf(column: string, values: readonly (string | number)[]): RawBuilder<boolean> {
  return sql<boolean>`${sql.ref(column)} in (${sql.join(values.map((value) => sql.lit(value)))})`;
}

export const isFlag = (column: string): RawBuilder<boolean> => sql<boolean>`${sql.ref(column)} in (0, 1)`;

/** `check (length(column) <= max)`; null passes. */
export const shorterThan = (column: string, max: number): RawBuilder<boolean> =>
  sql<boolean>`length(${sql.ref(column)}) <= ${sql.lit(max)}`;

type Column = ColumnDefinitionBuilderCallback;
export const required: Column = (column) => column.notNull();
export const primary: Column = (column) => column.primaryKey().notNull();
export const emptyText: Column = (column) => column.notNull().defaultTo("");
export const zero: Column = (column) => column.notNull().defaultTo(0);
export const one: Column = (column) => column.notNull().defaultTo(1);

/** Foreign key that goes when its parent goes. */
export const owned =
  (target: string): Column =>
  (column) =>
    column.notNull().references(target).onDelete("cascade");

/** Drops tables in the order given; the reverse of how a migration made them. */
export async function dropTables(db: Kysely<unknown>, names: readonly string[]): Promise<void> {
  for (const name of names) await db.schema.dropTable(name).execute();
}
