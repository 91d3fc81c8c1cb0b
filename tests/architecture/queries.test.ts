import { describe, expect, test } from "vitest";
import { exceptions } from "./exceptions.ts";
import { title } from "./laws.ts";
import { besideTransaction, unscopedQueries } from "./queries.ts";
import { productCode, sketch } from "./sources.ts";
import { subjectOf, uphold } from "./verdict.ts";

const api = () => productCode().filter(({ path }) => path.startsWith("api/"));

test(title("L8"), () => {
  const repositories = api().filter(({ path }) => /\/repository(\.ts|\/)/.test(path));
  subjectOf("L8", "the api has no repository", repositories);
  uphold("L8", unscopedQueries(api()));
});

test(title("L16"), () => {
  const code = productCode().filter(({ path }) => /^(api|search)\//.test(path));
  subjectOf(
    "L16",
    "nothing opens a transaction",
    code.filter(({ text }) => /transaction\(/.test(text)),
  );
  uphold("L16", besideTransaction(code));
});

describe("the scan of queries sees", () => {
  const repository = (text: string) => [sketch("api/src/openings/repository.ts", text)];

  test.each([
    'const list = () => db.selectFrom("opening").selectAll().execute();',
    'export function list() { return db.deleteFrom("opening").execute(); }',
    'const repo = { list: () => db.updateTable("opening as o").execute(), other: () => narrow(scope) };',
    'const list = () => db.selectFrom(["skill", "opening"]).execute(); // narrow(scope)',
    "const list = () => sql`select * from opening`.execute(db);",
  ])("%s", (text) => {
    expect(unscopedQueries(repository(text))).toHaveLength(1);
  });

  test.each([
    'const list = () => narrow(scope)(db.selectFrom("opening").selectAll()).execute();',
    'const list = () => db.selectFrom("opening").$call(narrowOpenings(scope)).execute();',
    'const labels = () => db.selectFrom("skill_label as l").execute();',
    'const add = (row) => db.insertInto("opening").values(row).execute();',
  ])("nothing in %s", (text) => {
    expect(unscopedQueries(repository(text))).toEqual([]);
  });

  test("a query outside a repository, and not what serves all slices", () => {
    const text = 'const list = () => narrow(db.selectFrom("opening"));';
    expect(unscopedQueries([sketch("api/src/openings/service/list.ts", text)])).toHaveLength(1);
    expect(unscopedQueries([sketch("api/src/jobs/lease.ts", text)])).toEqual([]);
  });
});

describe("the scan of transactions sees", () => {
  const inService = (text: string) => besideTransaction([sketch("api/src/openings/service/x.ts", text)]);

  test.each([
    'db.transaction().execute(async (tx) => { await db.selectFrom("a").execute(); });',
    'db.transaction().setIsolationLevel("serializable").execute(async (tx) => list(db));',
    "this.#db.transaction().execute((tx) => this.#db.destroy());",
    "ctx.work(async (tx) => list(ctx.db));",
  ])("%s", (text) => {
    expect(inService(text)).toHaveLength(1);
  });

  test("nothing where only tx is used", () => {
    expect(inService("db.transaction().execute(async (tx) => list(tx)); ctx.work((tx) => list(tx));")).toEqual([]);
  });
});

test("a reason for a query is given for a function that stands", () => {
  const stale = exceptions.filter(({ law, file, at }) => {
    const source = api().find(({ path }) => path === file);
    return law === "L8" && source?.text.includes(at ?? "") !== true;
  });
  expect(stale).toEqual([]);
});
