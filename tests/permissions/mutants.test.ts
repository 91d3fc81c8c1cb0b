import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { expect, test } from "vitest";
import { mutants } from "./mutants/mutants.ts";

const run = promisify(execFile);
const attack = fileURLToPath(new URL("mutants/attack.ts", import.meta.url));
const atOnce = 2;

async function caughtBy(name: string): Promise<string | null> {
  const { stdout } = await run(process.execPath, [attack, name], { maxBuffer: 10 * 1024 * 1024 });
  return (JSON.parse(stdout.trim().split("\n").at(-1) ?? "{}") as { caught: string | null }).caught;
}

test("every edit of the authorisation code is caught by an access figure", async () => {
  const caught = new Map<string, string | null>();
  const waiting = [...mutants];
  const worker = async () => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      caught.set(next.name, await caughtBy(next.name));
    }
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
  for (const [name, by] of caught) console.log(`  ${by?.slice(0, 3) ?? "nobody"}  ${name}`);
  const missed = [...caught].filter(([, by]) => by === null).map(([name]) => name);
  console.log(
    `R07 mutants caught=${mutants.length - missed.length}/${mutants.length} ${missed.length === 0 ? "pass" : "FAIL"}`,
  );
  expect(missed).toEqual([]);
}, 2_400_000);
