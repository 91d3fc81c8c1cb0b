import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sql } from "kysely";
import { afterAll, expect, test } from "vitest";
import { openSqlite } from "./open-sqlite.ts";
import type { Db, Store } from "./store.ts";

const folder = mkdtempSync(join(tmpdir(), "tuttu-sizes-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const file = join(folder, "sizes.db");
const fewPeople = 60;
const manyPeople = 6_000;
const asked = Array.from({ length: 100 }, (_, at) => `p${at}`);

const insert = (store: Store, from: number, to: number) =>
  sql`
    with recursive n (i) as (select ${from} union all select i + 1 from n where i + 1 < ${to})
    insert into belonging (id, owner) select i || ' ' || k.value, 'p' || i from n, json_each('[1,2,3,4,5,6,7,8]') k
  `.execute(store.writer);

/** How the skills, say, of a hundred people would be read now. The same statement is never asked twice. */
async function planOf(db: Db, n: number): Promise<string> {
  const owners = sql.join(asked);
  await sql`select count(*) from belonging where id = ${n}`.execute(db);
  const plan = sql<{ detail: string }>`
    explain query plan select *, ${sql.lit(n)} from belonging where owner in (${owners})`;
  return (await plan.execute(db)).rows.map(({ detail }) => detail).join(" | ");
}

async function houseOfFew(): Promise<Store> {
  const first = openSqlite(file);
  await sql`create table belonging (id text primary key not null, owner text not null) strict`.execute(first.writer);
  await sql`create index belonging_by_owner on belonging (owner)`.execute(first.writer);
  await insert(first, 0, fewPeople);
  await first.learnSizes();
  await first.close();
  return openSqlite(file);
}

test("a house that began with few people reads by index on both connections once it has looked at its sizes", async () => {
  const store = await houseOfFew();
  expect(await planOf(store.reader, 1)).toContain("SCAN belonging");
  await insert(store, fewPeople, manyPeople);
  expect(await planOf(store.reader, 2), "what it learnt when it was small").toContain("SCAN belonging");
  expect(await store.learnSizes()).toBe(true);
  for (const db of [store.reader, store.writer]) expect(await planOf(db, 3)).toContain("belonging_by_owner");
  expect(await store.learnSizes(), "nothing has grown since").toBe(false);
  await store.close();
});
