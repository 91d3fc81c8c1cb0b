import { sql } from "kysely";
import type { Db, Tx } from "../../database/index.ts";
import { type SetTable, setTables } from "../domain/relation-rows.ts";
import { groupsOf } from "./groups-of.ts";

type Row = Readonly<Record<string, string>>;

/** All rows of a table that is a set, as lists of its columns. */
export async function readSet(db: Db, table: SetTable): Promise<string[][]> {
  const columns: readonly string[] = setTables[table];
  const list = sql.join(columns.map((column) => sql.ref(column)));
  const { rows } = await sql<Row>`select ${list} from ${sql.table(table)}`.execute(db);
  return rows.map((row) => columns.map((column) => row[column] ?? ""));
}

const tuples = (rows: readonly (readonly string[])[]) =>
  sql.join(rows.map((row) => sql`(${sql.join(row.map((value) => sql.val(value)))})`));

/** Adds rows to a table that is a set. */
export async function insertSet(tx: Tx, table: SetTable, rows: readonly (readonly string[])[]): Promise<void> {
  const columns = sql.join(setTables[table].map((column) => sql.ref(column)));
  for (const group of groupsOf(rows)) {
    await sql`insert into ${sql.table(table)} (${columns}) values ${tuples(group)}`.execute(tx);
  }
}

/** Takes rows out of a table that is a set. */
export async function removeSet(tx: Tx, table: SetTable, rows: readonly (readonly string[])[]): Promise<void> {
  const columns = sql.join(setTables[table].map((column) => sql.ref(column)));
  for (const group of groupsOf(rows)) {
    await sql`delete from ${sql.table(table)} where (${columns}) in (values ${tuples(group)})`.execute(tx);
  }
}
