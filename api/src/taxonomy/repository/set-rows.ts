import { sql } from "kysely";
import { type Db, jsonRows, type Tx } from "../../database/index.ts";
import { type SetTable, setTables } from "../domain/relation-rows.ts";

type Row = Readonly<Record<string, string>>;

const hexDigits = [..."0123456789abcdef"];
/** Place of the first digit in ids such as `skl_0197…`, counted from 1. */
const firstDigitAt = 5;

/**
 * All rows of a table that is a set, as lists of its columns; read in sixteen parts, by the first digit of the
 * concept's id, so that a large table is never held whole.
 */
export async function* readSet(db: Db, table: SetTable): AsyncGenerator<string[]> {
  const columns: readonly string[] = setTables[table];
  const list = sql.join(columns.map((column) => sql.ref(column)));
  const owner = sql.ref(columns[0] ?? "");
  for (const digit of hexDigits) {
    const { rows } = await sql<Row>`select ${list} from ${sql.table(table)}
      where substr(${owner}, ${sql.lit(firstDigitAt)}, 1) = ${digit}`.execute(db);
    for (const row of rows) yield columns.map((column) => row[column] ?? "");
  }
}

const rowsMax = 2_000;

const groupsOf = function* (rows: readonly (readonly string[])[]) {
  for (let at = 0; at < rows.length; at += rowsMax) yield rows.slice(at, at + rowsMax);
};

const valuesOf = (table: SetTable) => sql.join(setTables[table].map((_, at) => sql`j.value ->> ${sql.lit(at)}`));

/** Adds rows to a table that is a set. */
export async function insertSet(tx: Tx, table: SetTable, rows: readonly (readonly string[])[]): Promise<void> {
  const columns = sql.join(setTables[table].map((column) => sql.ref(column)));
  for (const group of groupsOf(rows)) {
    await sql`insert into ${sql.table(table)} (${columns})
      select ${valuesOf(table)} from ${jsonRows(tx, group)}`.execute(tx);
  }
}

/** Takes rows out of a table that is a set. */
export async function removeSet(tx: Tx, table: SetTable, rows: readonly (readonly string[])[]): Promise<void> {
  const columns = sql.join(setTables[table].map((column) => sql.ref(column)));
  for (const group of groupsOf(rows)) {
    await sql`delete from ${sql.table(table)}
      where (${columns}) in (select ${valuesOf(table)} from ${jsonRows(tx, group)})`.execute(tx);
  }
}
