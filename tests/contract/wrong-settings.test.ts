import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { tuttu } from "../fixtures/command-line.ts";

const patienceMs = 120_000;
const folder = mkdtempSync(join(tmpdir(), "tuttu-settings-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("a data folder without a house", () => {
  test.each([
    ["backup"],
    ["audit"],
    ["reindex"],
    ["code", "a@example.org"],
    ["account", "a@example.org", "--name", "A", "--role", "administrator"],
    ["account", "--secret-lost"],
    ["import", "candidates", import.meta.filename],
    ["migrate", "--down", "--yes"],
  ])(
    "is named by %s, and stays as empty as it is",
    async (...args) => {
      const data = join(folder, "mistyped");
      const ended = await tuttu(data, args);
      expect([ended.code, ended.complained]).toEqual([3, expect.stringContaining(`no house in ${data}`)]);
      expect(existsSync(data)).toBe(false);
    },
    patienceMs,
  );
});

test.each([
  ["HOST", "no-such-host.invalid"],
  ["TRUSTED_PROXY", "foo"],
  ["PORT", "abc"],
])(
  "a server that cannot be reached under %s=%s names the setting, and no database",
  async (name, value) => {
    const ended = await tuttu(join(folder, "served"), ["serve"], { env: { PORT: "0", [name]: value } });
    expect([ended.code, ended.complained]).toEqual([2, expect.stringContaining(name)]);
    expect(ended.complained).not.toMatch(/database|Error:|^\s+at /im);
  },
  patienceMs,
);

test(
  "a table without its needed columns is refused in words alone",
  async () => {
    const data = join(folder, "table");
    const file = join(folder, "table.csv");
    writeFileSync(file, "foo;bar\n1;2\n");
    expect((await tuttu(data, ["seed"])).code).toBe(0);
    const ended = await tuttu(data, ["import", "candidates", file, "--programme", "Laituri"]);
    expect([ended.code, ended.complained]).toEqual([3, expect.stringMatching(/^The first line must name the columns/)]);
  },
  patienceMs,
);
