import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Db, explain, migrate, openSqlite, type Store } from "../../database/index.ts";
import { type Scope, scopeOf } from "../../scope/index.ts";
import { candidateIdsAfter, countsByState } from "./find.ts";
import { loadCandidates } from "./load.ts";
import { pageByName, visibleCandidates } from "./name-order.ts";
import { evidenceRowsOf, partRows } from "./parts.ts";

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
const caseload: Scope = scopeOf({ kind: "staff", role: "counsellor", reason: null, ...someone });
const everybody = { skill: [] };
const position = ["aino", "cnd_1"];

const listQueries: readonly (readonly [name: string, index: string, query: (db: Db) => Promise<unknown>])[] = [
  ["by name", "candidate_by_name", (db) => pageByName(db, scope, { filter: everybody, position, limit: 26 })],
  [
    "of a name",
    "candidate_by_name",
    (db) => pageByName(db, scope, { filter: everybody, patterns: ["% a%"], limit: 9 }),
  ],
  ["of a caseload", "candidate_by_counsellor", (db) => pageByName(db, caseload, { filter: everybody, limit: 26 })],
  [
    "with a skill, by name",
    "candidate_skill_by_c",
    (db) => pageByName(db, scope, { filter: { skill: [{ id: "skl_1", narrower: [] }] }, limit: 26 }),
  ],
  ["of a page, checked", "sqlite_autoindex_candidate_1", (db) => visibleCandidates(db, scope, ["cnd_1", "cnd_2"])],
  ["of a page, whole", "sqlite_autoindex_candidate_1", (db) => loadCandidates(db, scope, ["cnd_1"])],
  ["their skills", "candidate_skill_by_candidate", (db) => partRows(db, "skills", ["cnd_1"])],
  ["their languages", "candidate_language", (db) => partRows(db, "languages", ["cnd_1"])],
  ["their evidence", "candidate_skill_by_candidate", (db) => evidenceRowsOf(db, ["cnd_1"])],
  ["counted by state", "candidate_by_", (db) => countsByState(db, scope)],
  ["all, in order of id", "sqlite_autoindex_candidate_1", (db) => candidateIdsAfter(db, house, "cnd_1", 500)],
];

test.each(listQueries)("candidates %s are read by %s, never by a scan of the table", async (_, index, query) => {
  const [first] = await explain(store.reader, query);
  expect(first?.plan).toMatch(new RegExp(`USING (COVERING )?INDEX \\S*${index}`));
  expect(first?.plan).not.toMatch(/^SCAN (candidate|candidate_\w+|work_experience)$/m);
});

test("a page by name is in order without sorting", async () => {
  const [first] = await explain(store.reader, (db) =>
    pageByName(db, scope, { filter: everybody, position, limit: 26 }),
  );
  expect(first?.plan).not.toContain("TEMP B-TREE");
});
