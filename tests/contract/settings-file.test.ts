import { execFile } from "node:child_process";
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { afterAll, beforeAll, expect, test } from "vitest";

const run = promisify(execFile);
const scripts = fileURLToPath(new URL("../../.ci", import.meta.url));
const house = mkdtempSync(join(tmpdir(), "tuttu-settings-"));
afterAll(() => rmSync(house, { recursive: true, force: true }));

/** A house whose command line tells two of its settings, started by the real scripts. */
beforeAll(() => {
  for (const folder of [".ci", "api/src/cli", "node_modules/.bin"]) mkdirSync(join(house, folder), { recursive: true });
  for (const name of ["start", "tuttu"]) copyFileSync(join(scripts, name), join(house, ".ci", name));
  for (const name of ["node.sh", "install.sh"]) writeFileSync(join(house, ".ci", name), "");
  writeFileSync(join(house, "node_modules/.bin/turbo"), "#!/bin/sh\n", { mode: 0o755 });
  writeFileSync(join(house, "api/src/cli/tuttu.ts"), "console.log(process.env.PORT, process.env.MAIL_FROM);\n");
});

async function told(script: "start" | "tuttu", env: Record<string, string> = {}): Promise<string> {
  const path = { PATH: `${join(process.execPath, "..")}:${process.env.PATH}` };
  const { stdout } = await run("sh", [join(house, ".ci", script)], { env: { ...path, ...env }, cwd: tmpdir() });
  return stdout.trim();
}

test.each(["start", "tuttu"] as const)(
  "npm run %s reads .env beside it, and what the environment says goes before",
  async (script) => {
    expect(await told(script)).toBe("undefined undefined");
    writeFileSync(join(house, ".env"), 'PORT=4100\nMAIL_FROM="Harbour <harbour@example.org>"\n');
    expect(await told(script)).toBe("4100 Harbour <harbour@example.org>");
    expect(await told(script, { PORT: "4200" })).toBe("4200 Harbour <harbour@example.org>");
    rmSync(join(house, ".env"));
  },
);
