import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Sqlite from "better-sqlite3";
import { expect, test } from "vitest";
import { keepingStatements } from "./statement-cache.ts";

const file = () => join(mkdtempSync(join(tmpdir(), "tuttu-statements-")), "a.db");

test("the same text is prepared once, and another one is another statement", () => {
  const kept = keepingStatements(new Sqlite(file()));
  expect(kept.prepare("select 1 as a")).toBe(kept.prepare("select 1 as a"));
  expect(kept.prepare("select 2 as a")).not.toBe(kept.prepare("select 1 as a"));
  kept.close();
});

test("a statement that is read row by row is not taken from its reader", () => {
  const sqlite = new Sqlite(file());
  sqlite.exec("create table t (x integer) strict; insert into t values (1), (2), (3)");
  const kept = keepingStatements(sqlite);
  const seen: unknown[] = [];
  for (const row of kept.prepare("select x from t order by x").iterate()) {
    seen.push(row);
    expect(kept.prepare("select x from t order by x").all()).toHaveLength(3);
  }
  expect(seen).toHaveLength(3);
  kept.close();
});

test("rows have the columns that another connection has made meanwhile", () => {
  const path = file();
  const other = new Sqlite(path);
  other.exec("create table t (x text, y integer) strict; insert into t values ('a', 1)");
  const kept = keepingStatements(new Sqlite(path));
  expect(kept.prepare("select * from t").all()).toEqual([{ x: "a", y: 1 }]);
  other.exec("alter table t add column z integer; alter table t drop column y; alter table t rename column x to w");
  expect(kept.prepare("select * from t").all()).toEqual([{ w: "a", z: null }]);
  kept.close();
  other.close();
});

test("the number of kept statements has a bound", () => {
  const kept = keepingStatements(new Sqlite(file()));
  const first = kept.prepare("select 0 as a");
  for (let at = 1; at <= 400; at++) kept.prepare(`select ${at} as a`);
  expect(kept.prepare("select 0 as a")).not.toBe(first);
  kept.close();
});
