import { chmodSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { browserAbsent, browserPath } from "./browser.ts";
import { describeNeeding } from "./needs.ts";
import { postgresAbsent, postgresUrl } from "./postgres.ts";

const folder = mkdtempSync(join(tmpdir(), "tuttu-needs-"));
const chromium = join(folder, "chromium");
writeFileSync(chromium, "#!/bin/sh\n");
chmodSync(chromium, 0o755);
afterAll(() => rmSync(folder, { recursive: true }));

describe("the browser", () => {
  test("is what CHROMIUM names, else what PATH holds", () => {
    expect(browserPath({ CHROMIUM: chromium })).toBe(chromium);
    expect(browserPath({ PATH: `/nowhere:${folder}` })).toBe(chromium);
    expect(browserAbsent({ PATH: folder })).toBeUndefined();
  });

  test("that CHROMIUM names but that is not there is absent, not replaced by another", () => {
    expect(browserPath({ CHROMIUM: join(folder, "gone"), PATH: folder })).toBeUndefined();
    expect(browserAbsent({ CHROMIUM: join(folder, "gone") })).toMatch(/no Chromium/);
  });
});

test("a PostgreSQL server is what PG_URL names; an empty name is none", () => {
  expect(postgresUrl({ PG_URL: "postgres://x/y" })).toBe("postgres://x/y");
  expect(postgresAbsent({ PG_URL: "" })).toMatch(/no PG_URL/);
});

describeNeeding("postgres", postgresAbsent(), "the server that PG_URL names", () => {
  test("answers", async () => {
    const { default: pg } = await import("pg");
    const client = new pg.Client({ connectionString: postgresUrl() ?? "" });
    await client.connect();
    const { rows } = await client.query<{ one: number }>("select 1 as one");
    await client.end();
    expect(rows).toEqual([{ one: 1 }]);
  });
});
