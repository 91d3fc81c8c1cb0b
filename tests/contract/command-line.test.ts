import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Ended, tuttu } from "../fixtures/command-line.ts";

const patienceMs = 240_000;
const folder = mkdtempSync(join(tmpdir(), "tuttu-commands-"));
const data = join(folder, "data");
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Every command, as it is called where what comes after is wrong. */
const commands = {
  serve: [],
  migrate: [],
  seed: [],
  import: ["candidates"],
  reindex: [],
  search: ["status"],
  evaluate: [],
  tune: [],
  bench: [],
  backup: [],
  restore: [],
  audit: [],
  programme: [],
  account: [],
  code: [],
} as const;

const gone = join(folder, "gone");
const paths: readonly (readonly string[])[] = [
  ["import", "esco", gone],
  ["import", "candidates", gone],
  ["import", "openings", gone],
  ["import", "candidates", folder, "--programme", "Laituri"],
  ["restore", gone],
  ["evaluate", gone, "--esco", gone],
  ["tune", "linking", gone, "--esco", gone],
];

const misused: readonly (readonly string[])[] = [
  ["nothing-of-the-kind"],
  ["account", "no-mail"],
  ["account", "a@example.org"],
  ["account", "a@example.org", "--name", "A", "--role", "coordinator", "--programme", "prg_none"],
  ["account", "a@example.org", "--reset-second-factor", "--name", "A"],
  ["account", "--secret-lost", "a@example.org"],
  ["audit", "--last", "many"],
  ["audit", "--subject"],
  ["migrate", "--down", "--to", "x"],
  ["import", "nothing"],
  ["serve", "surplus"],
  ["backup", "one", "two"],
];

/** A person reads one line or a few; a stack is for nobody. */
function expectPlain({ complained, said }: Ended): void {
  expect(complained.trim()).not.toBe("");
  expect(`${complained}${said}`).not.toMatch(/^\s+at |node:internal|Error:/m);
}

describe("a command that is called the wrong way", () => {
  beforeAll(async () => {
    expect((await tuttu(data, ["seed"])).code).toBe(0);
  }, patienceMs);

  test("by an unknown option says so in a line and ends with 2, whichever it is", async () => {
    const { said } = await tuttu(data, ["--help"]);
    const told = [...said.matchAll(/^ {2}(\w+) {2,}\S/gm)].map(([, name]) => name);
    expect(told).toEqual(Object.keys(commands));
    for (const [name, rest] of Object.entries(commands)) {
      const ended = await tuttu(data, [name, ...rest, "--no-such-option"]);
      expect([name, ended.code, ended.complained]).toEqual([name, 2, expect.stringContaining("--no-such-option")]);
      expectPlain(ended);
      expect(ended.complained.trim().split("\n").length).toBeLessThanOrEqual(2);
    }
  }, 240_000);

  test.each(paths.map((args) => [args.slice(0, 2).join(" "), args] as const))(
    "by a path that is not there or no file names it and ends with 2: %s",
    async (_, args) => {
      const ended = await tuttu(data, args);
      expect([ended.code, ended.complained]).toEqual([2, expect.stringMatching(/gone|is a folder, not a file/)]);
      expectPlain(ended);
    },
    patienceMs,
  );

  test("otherwise says what is wrong and ends with 2", async () => {
    for (const args of misused) {
      const ended = await tuttu(data, args);
      expect([args, ended.code]).toEqual([args, 2]);
      expectPlain(ended);
    }
  }, 240_000);

  test("by a setting that cannot be used names it and ends with 2", async () => {
    const ended = await tuttu(data, ["audit"], { env: { PORT: "many", BASE_URL: "here" } });
    expect([ended.code, ended.complained]).toEqual([2, expect.stringMatching(/PORT[\s\S]*BASE_URL/)]);
    expectPlain(ended);
  });
});

test.each([["audit", "--last", "10000"], ["--help"], ["audit", "--json"], ["evaluate", "--help"]])(
  "nobody reading what it says ends no command with an error: %s %s",
  async (...args) => {
    const ended = await tuttu(data, args.filter(Boolean), { isUnread: true });
    expect(ended).toMatchObject({ code: 0, complained: "" });
  },
);

test("a database server that does not answer is told in a line, and is not the operator's mistake", async () => {
  const ended = await tuttu(data, ["audit"], { env: { DATABASE_URL: "postgres://tuttu@127.0.0.1:1/tuttu" } });
  expect([ended.code, ended.complained]).toEqual([69, expect.stringContaining("127.0.0.1:1")]);
  expectPlain(ended);
});
