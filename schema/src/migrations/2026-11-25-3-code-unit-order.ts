import { type Kysely, sql } from "kysely";
import { isSqlite } from "./columns.ts";

interface TextColumn {
  readonly table_name: string;
  readonly column_name: string;
}

const textColumns = async (db: Kysely<unknown>): Promise<readonly TextColumn[]> => {
  const { rows } = await sql<TextColumn>`
    select c.table_name, c.column_name from information_schema.columns c
    join information_schema.tables t on t.table_schema = c.table_schema and t.table_name = c.table_name
    where c.table_schema = current_schema() and t.table_type = 'BASE TABLE' and c.data_type = 'text'
      and c.table_name not like 'kysely%'
    order by c.table_name, c.ordinal_position`.execute(db);
  return rows;
};

async function collate(db: Kysely<unknown>, collation: string): Promise<void> {
  const changes = new Map<string, string[]>();
  for (const { table_name, column_name } of await textColumns(db)) {
    changes.set(table_name, [...(changes.get(table_name) ?? []), column_name]);
  }
  for (const [name, columns] of changes) {
    const altered = columns.map(
      (column) => sql`alter column ${sql.ref(column)} type text collate ${sql.id(collation)}`,
    );
    await sql`alter table ${sql.table(name)} ${sql.join(altered)}`.execute(db);
  }
}

/**
 * Text orders by code units on PostgreSQL as it does on SQLite, whatever the server was set up with: keys of names are
 * made for that order, and cursors compare by it. SQLite has no other.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  if (!isSqlite(db)) await collate(db, "C");
}

export async function down(db: Kysely<unknown>): Promise<void> {
  if (!isSqlite(db)) await collate(db, "default");
}
