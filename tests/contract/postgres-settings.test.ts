import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { databases, openTestApp, type TestApp } from "../fixtures/open-test-app.ts";

/** Starting PostgreSQL in this process takes long where the machine is busy. */
const patienceMs = 240_000;
const postgres = databases.filter((database) => database !== "sqlite");

describe.each(postgres)("the database on %s", (database) => {
  let app: TestApp;
  beforeAll(async () => {
    app = await openTestApp({ database });
  }, patienceMs);
  afterAll(() => app.close());

  test("orders every text by code units, whatever the server was set up with", async () => {
    const { rows } = await sql<{ table_name: string; column_name: string }>`
      select table_name, column_name from information_schema.columns
      where table_schema = current_schema() and data_type = 'text' and table_name not like 'kysely%'
        and collation_name is distinct from 'C'`.execute(app.ctx.db);
    expect(rows).toEqual([]);
    const order = await sql<{ code: string }>`select code from (values ('a'), ('B'), ('{'), ('ä')) as v (code)
      order by code collate "C"`.execute(app.ctx.db);
    expect(order.rows.map(({ code }) => code)).toEqual(["B", "a", "{", "ä"]);
  });

  // What runs in this process has no settings of a connection.
  if (database === "pglite") return;
  test("cuts no migration short, and every other statement after its time", async () => {
    const { store } = app.house;
    const timeouts = async (db: typeof store.reader) => {
      const { rows } = await sql<{ name: string; setting: string }>`select name, setting from pg_settings
        where name in ('statement_timeout', 'lock_timeout', 'idle_in_transaction_session_timeout') order by name`.execute(
        db,
      );
      return rows.map(({ setting }) => setting);
    };
    expect(await timeouts(store.migrator)).toEqual(["0", "0", "0"]);
    expect(await timeouts(store.writer)).toEqual(["15000", "5000", "10000"]);
  });
});
