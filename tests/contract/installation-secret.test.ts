import { copyFileSync, existsSync, mkdtempSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { tuttu } from "../fixtures/command-line.ts";

const patienceMs = 240_000;
const folder = mkdtempSync(join(tmpdir(), "tuttu-secret-"));
const data = join(folder, "data");
const file = join(data, "secret");
const safe = join(folder, "safe");
const staff = "riikka.salonen@example.org";
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const setAside = () => renameSync(file, safe);
const putBack = () => copyFileSync(safe, file);

describe("a data folder whose secret is not the one of its database", () => {
  beforeAll(async () => {
    expect((await tuttu(data, ["seed"])).code).toBe(0);
    expect((await tuttu(data, ["code", staff])).said).toMatch(/^\d{6}\n$/);
    setAside();
  }, patienceMs);

  test("is refused by the server and by commands, with both ways out, and stays as it is", async () => {
    for (const args of [["serve"], ["serve", "--first-run"], ["code", staff], ["audit"], ["reindex"]]) {
      const ended = await tuttu(data, args, { env: { PORT: "0" } });
      expect([args, ended.code]).toEqual([args, 3]);
      expect(ended.complained).toMatch(/is missing[\s\S]*Copy the file `secret`[\s\S]*account --secret-lost/);
      expect(existsSync(file)).toBe(false);
    }
    writeFileSync(file, `${"x".repeat(43)}\n`, { mode: 0o600 });
    expect(await tuttu(data, ["audit"])).toMatchObject({
      code: 3,
      complained: expect.stringContaining("is not the secret"),
    });
    expect(existsSync(file)).toBe(true);
  }, 240_000);

  test(
    "works again once the right one is back",
    async () => {
      putBack();
      expect((await tuttu(data, ["code", staff])).said).toMatch(/^\d{6}\n$/);
    },
    patienceMs,
  );

  test(
    "a database of a time when nobody checked is told apart by what it holds",
    async () => {
      const { default: Sqlite } = await import("better-sqlite3");
      const db = new Sqlite(join(data, "tuttu.db"));
      db.exec("delete from installation");
      db.close();
      rmSync(file);
      expect((await tuttu(data, ["audit"])).code).toBe(3);
      putBack();
      expect((await tuttu(data, ["audit"])).code).toBe(0);
    },
    patienceMs,
  );

  test(
    "goes on with a new one where the old is lost: second factors are set up anew, nothing else is lost",
    async () => {
      rmSync(file);
      const ended = await tuttu(data, ["account", "--secret-lost", "--json"]);
      expect(ended).toMatchObject({ code: 0, complained: "" });
      expect((JSON.parse(ended.said) as { reset: number }).reset).toBeGreaterThan(0);
      expect((await tuttu(data, ["code", staff])).complained).toMatch(/no demo account with a second factor/);
      expect(await tuttu(data, ["audit", "--last", "1"])).toMatchObject({
        code: 0,
        said: expect.stringMatching(/secret\.replaced/),
      });
    },
    patienceMs,
  );
});
