import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Database from "better-sqlite3";
import { expect, test } from "vitest";
import { person, put } from "../conformance/material.ts";
import { createEmbeddedEngine } from "./embedded-engine.ts";

/** More of them than this, and every search for a word has to look into too many. */
const piecesMost = 30;

test("hundreds of single changes leave the text index in few pieces", async () => {
  const folder = mkdtempSync(join(tmpdir(), "tuttu-search-"));
  const file = join(folder, "search.sqlite");
  const engine = createEmbeddedEngine({ file, clock: Date.now });
  for (let version = 1; version <= 400; version++) {
    await engine.apply([put(person(`p${version % 60}`, { headline: `word${version}` }), BigInt(version))], {});
  }
  const db = new Database(file, { readonly: true });
  const tables = db
    .prepare("select name from sqlite_schema where name like 'text\\_%\\_idx' escape '\\'")
    .pluck()
    .all();
  const pieces = (tables as string[]).map((name) =>
    Number(db.prepare(`select count(distinct segid) from ${name}`).pluck().get()),
  );
  db.close();
  await engine.close();
  rmSync(folder, { recursive: true, force: true });
  expect(Math.max(...pieces)).toBeGreaterThan(0);
  expect(Math.max(...pieces)).toBeLessThan(piecesMost);
});
