import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Db, explain, migrate, openSqlite, type Store } from "../../database/index.ts";
import { type Scope, scopeOf } from "../../scope/index.ts";
import { countClosing, countsByState, openingIdsAfter } from "./find.ts";
import { loadOpenings } from "./load.ts";
import { pageByLastDay, visibleOpenings } from "./order.ts";

const folder = mkdtempSync(join(tmpdir(), "tuttu-plans-"));
let store: Store;
beforeAll(async () => {
  store = openSqlite(join(folder, "plans.db"));
  await migrate(store);
});
afterAll(async () => {
  await store.close();
  rmSync(folder, { recursive: true, force: true });
});

const someone = { accountId: "acc_1", sessionId: "s", programmeId: "prg_1", provedAt: "" } as const;
const scope: Scope = scopeOf({ kind: "staff", role: "coordinator", reason: null, ...someone });
const house: Scope = scopeOf({ kind: "job", name: "test", programmeId: null });

const listQueries: readonly (readonly [name: string, index: string, query: (db: Db) => Promise<unknown>])[] = [
  ["of a page, checked", "sqlite_autoindex_opening_1", (db) => visibleOpenings(db, scope, ["opn_1"])],
  ["of a page, whole", "sqlite_autoindex_opening_1", (db) => loadOpenings(db, scope, ["opn_1"])],
  ["by their last day", "sqlite_autoindex_opening_1", (db) => pageByLastDay(db, scope, ["opn_1"], undefined, 26)],
  ["counted by state", "opening_by_", (db) => countsByState(db, scope)],
  ["closing soon", "opening_by_", (db) => countClosing(db, scope, "2026-11-24", "2026-12-01")],
  ["all, in order of id", "sqlite_autoindex_opening_1", (db) => openingIdsAfter(db, house, "opn_1", 500)],
];

test.each(listQueries)("openings %s are read by %s, never by a scan of the table", async (_, index, query) => {
  const [first] = await explain(store.reader, query);
  expect(first?.plan).toMatch(new RegExp(`USING (COVERING )?INDEX \\S*${index}`));
  expect(first?.plan).not.toMatch(/^SCAN opening\w*$/m);
});
