import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { setTimeout as wait } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { afterEach, expect, test } from "vitest";
import { openTestApp, type TestApp } from "../fixtures/open-test-app.ts";
import { aProgramme } from "../fixtures/people.ts";

const many = 3_000;
const tuttu = fileURLToPath(new URL("../../api/src/cli/tuttu.ts", import.meta.url));
const open: TestApp[] = [];
const children: ChildProcess[] = [];
afterEach(async () => {
  for (const child of children.splice(0)) child.kill("SIGKILL");
  for (const one of open.splice(0)) await one.close();
});

function importing(app: TestApp, programmeId: string): ChildProcess {
  const file = join(app.config.data, "people.csv");
  const lines = Array.from({ length: many }, (_, at) => `k${at},Person ${at},first aid ${at % 50}; teamwork`);
  writeFileSync(file, ["id,name,skills", ...lines].join("\n"));
  const args = [tuttu, "import", "candidates", file, "--programme", programmeId, "--json"];
  const { PATH, NODE_COMPILE_CACHE } = process.env;
  const { data: TUTTU_DATA, databaseUrl: DATABASE_URL } = app.config;
  const env = { PATH, NODE_COMPILE_CACHE, TUTTU_DATA, DATABASE_URL, LOG_LEVEL: "error" };
  const child = spawn(process.execPath, args, { env, stdio: ["ignore", "ignore", "pipe"] });
  children.push(child);
  return child;
}

const heldIn = async ({ house }: TestApp): Promise<{ rows: number; held: number }> => {
  const rows = await house.store.reader.selectFrom("candidate").select("held_by").execute();
  return { rows: rows.length, held: rows.filter(({ held_by }) => held_by !== null).length };
};

/** The operator's own command, which writes as it reads. */
test("an import whose process is killed has written nothing, and the same again writes all of it at once", async () => {
  const app = await openTestApp();
  open.push(app);
  const programmeId = await aProgramme(app);
  const first = importing(app, programmeId);
  while ((await heldIn(app)).held === 0) await wait(5);
  first.kill("SIGKILL");
  await once(first, "close");
  const { rows, held } = await heldIn(app);
  expect(held).toBe(rows);
  expect(held).toBeGreaterThan(0);
  const landed = await app.house.store.reader.selectFrom("import_run").select("landed_at").execute();
  expect(landed).toEqual([{ landed_at: null }]);
  const second = importing(app, programmeId);
  const [code] = await once(second, "close");
  expect(code).toBe(0);
  expect(await heldIn(app)).toEqual({ rows: many, held: 0 });
});

test("an import that Ctrl-C stops says whether all or nothing stands, and it is so", async () => {
  const app = await openTestApp();
  open.push(app);
  const child = importing(app, await aProgramme(app));
  const saying = child.stderr === null ? Promise.resolve("") : text(child.stderr);
  while ((await heldIn(app)).held === 0) await wait(5);
  child.kill("SIGINT");
  const [[code], said] = await Promise.all([once(child, "close"), saying]);
  expect([code, said]).toEqual([130, expect.stringMatching(/Stopped\. (Nothing was written|Everything had landed)/)]);
  const { rows } = await heldIn(app);
  expect(rows).toBe(said.includes("Nothing was written") ? 0 : many);
});
