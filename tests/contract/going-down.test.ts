import { existsSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { migrations } from "@tuttu/schema";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { tuttu } from "../fixtures/command-line.ts";

const patienceMs = 120_000;
const folder = mkdtempSync(join(tmpdir(), "tuttu-down-"));
const data = join(folder, "data");
const first = "2026-11-24-1-accounts";
const waysDown: readonly (readonly [string, readonly string[]])[] = [
  ["--down", []],
  ["--to", [first]],
];

const latest = Object.keys(migrations).at(-1) ?? "";
const versionNow = async (): Promise<string> => {
  const { said } = await tuttu(data, ["migrate", "--json"]);
  return (JSON.parse(said) as { version: string }).version;
};
const kept = () => readdirSync(data).filter((name) => name.startsWith("before-migrate-"));

beforeAll(async () => {
  expect((await tuttu(data, ["migrate"])).code).toBe(0);
}, patienceMs);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("the way down of the schema", () => {
  test.each(waysDown)(
    "is not gone without --yes, which the refusal names with what would be undone: %s",
    async (way, named) => {
      const before = await versionNow();
      const ended = await tuttu(data, ["migrate", way, ...named]);
      expect([ended.code, ended.complained]).toEqual([3, expect.stringMatching(new RegExp(`${latest}[\\s\\S]*--yes`))]);
      expect(await versionNow()).toBe(before);
      expect(kept()).toEqual([]);
    },
    patienceMs,
  );

  test(
    "is not gone while a server uses the folder",
    async () => {
      const mark = join(data, "server.pid");
      writeFileSync(mark, `${process.pid}\n`);
      const ended = await tuttu(data, ["migrate", "--down", "--yes"]);
      rmSync(mark);
      expect([ended.code, ended.complained]).toEqual([3, expect.stringContaining(String(process.pid))]);
      expect(kept()).toEqual([]);
    },
    patienceMs,
  );

  test(
    "leaves a copy of what was, which a restore takes and nobody else reads",
    async () => {
      const before = await versionNow();
      const down = await tuttu(data, ["migrate", "--to", first, "--yes"]);
      expect([down.code, down.said]).toEqual([0, expect.stringContaining(`stands at ${first}`)]);
      const [name = ""] = kept();
      expect(down.said).toContain(name);
      const copy = join(data, name);
      for (const file of readdirSync(copy)) expect([file, statSync(join(copy, file)).mode & 0o077]).toEqual([file, 0]);
      expect((await tuttu(data, ["restore", copy])).code).toBe(0);
      expect((await tuttu(data, ["migrate", "--to", before, "--json"])).said).toContain('"steps":[]');
    },
    patienceMs,
  );

  test("is not looked for where no migration has the name: those that have one are listed", async () => {
    const ended = await tuttu(join(folder, "none"), ["migrate", "--to", "nix"]);
    expect([ended.code, ended.complained]).toEqual([2, expect.stringContaining(first)]);
    expect(existsSync(join(folder, "none"))).toBe(false);
  });
});
