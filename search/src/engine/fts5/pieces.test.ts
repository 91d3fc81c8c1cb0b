import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Database from "better-sqlite3";
import { afterEach, beforeEach, expect, test } from "vitest";
import { person, put } from "../conformance/material.ts";
import type { SearchEngine, VersionedDoc } from "../port.ts";
import { createEmbeddedEngine } from "./embedded-engine.ts";

/** More of them than this, and every search for a word has to look into too many. */
const piecesMost = 30;

/** What a rebuild may have gathered when it closes: each turn of writing makes one, eight are merged at once. */
const gatheredMost = 16;

let folder = "";
let engine: SearchEngine;
const file = () => join(folder, "search.sqlite");

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "tuttu-search-"));
  engine = createEmbeddedEngine({ file: file(), clock: Date.now });
});
afterEach(async () => {
  await engine.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Pieces of the text table that has most of them. */
function piecesNow(): number {
  const db = new Database(file(), { readonly: true });
  const tables = db
    .prepare("select name from sqlite_schema where name like 'text\\_%\\_idx' escape '\\'")
    .pluck()
    .all();
  const pieces = (tables as string[]).map((name) =>
    Number(db.prepare(`select count(distinct segid) from ${name}`).pluck().get()),
  );
  db.close();
  return Math.max(...pieces);
}

test("hundreds of single changes leave the text index in few pieces", async () => {
  for (let version = 1; version <= 400; version++) {
    await engine.apply([put(person(`p${version % 60}`, { headline: `word${version}` }), BigInt(version))], {});
  }
  const pieces = piecesNow();
  expect(pieces).toBeGreaterThan(0);
  expect(pieces).toBeLessThan(piecesMost);
});

test("a rebuild gathers few pieces on its way, and closes with one", async () => {
  let gathered = 0;
  async function* source(): AsyncGenerator<VersionedDoc> {
    const doc = person("p", { headline: "word" });
    for (let at = 0; at <= 24_000; at++) yield { doc: { ...doc, id: `p${at}` }, version: 1n };
    gathered = piecesNow();
  }
  await engine.rebuild(source(), {});
  expect(gathered).toBeGreaterThan(0);
  expect(gathered).toBeLessThan(gatheredMost);
  expect(piecesNow()).toBe(1);
});
