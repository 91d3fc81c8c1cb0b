import { type Kysely, sql } from "kysely";
import { isSqlite } from "./columns.ts";

interface TextColumn {
  readonly table_name: string;
  readonly column_name: string;
}

const columnsNot = async (db: Kysely<unknown>, collation: string): Promise<readonly TextColumn[]> => {
  const { rows } = await sql<TextColumn>`
    select c.table_name, c.column_name from information_schema.columns c
    join information_schema.tables t on t.table_schema = c.table_schema and t.table_name = c.table_name
    where c.table_schema = current_schema() and t.table_type = 'BASE TABLE' and c.data_type = 'text'
      and c.table_name not like 'kysely%' and coalesce(c.collation_name, 'default') <> ${collation}
    order by c.table_name, c.ordinal_position`.execute(db);
  return rows;
};

/**
 * Lets every column of text on PostgreSQL that has another collation have this one; SQLite has only that of code units.
 * A migration that makes columns of text ends with `collateText(db, "C")`.
 */
export async function collateText(db: Kysely<unknown>, collation: "C" | "default"): Promise<void> {
  if (isSqlite(db)) return;
  const changes = new Map<string, string[]>();
  for (const { table_name, column_name } of await columnsNot(db, collation)) {
    changes.set(table_name, [...(changes.get(table_name) ?? []), column_name]);
  }
  for (const [name, columns] of changes) {
    const altered = columns.map(
      (column) => sql`alter column ${sql.ref(column)} type text collate ${sql.id(collation)}`,
    );
    await sql`alter table ${sql.table(name)} ${sql.join(altered)}`.execute(db);
  }
}
