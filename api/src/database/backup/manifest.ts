import { createHash } from "node:crypto";
import { closeSync, fsyncSync, openSync, readFileSync, readSync, statSync } from "node:fs";
import { join } from "node:path";
import { migrations } from "@tuttu/schema";
import type { Database as Sqlite } from "better-sqlite3";
import { z } from "zod";

export const databaseName = "tuttu.db";
export const manifestName = "manifest.json";

/** What a backup says of itself; a restore believes nothing that it has not counted again. */
export const Manifest = z.strictObject({
  format: z.literal(1),
  createdAt: z.string(),
  schemaVersion: z.string(),
  tables: z.record(z.string(), z.int()),
  file: z.strictObject({ name: z.literal(databaseName), bytes: z.int(), sha256: z.string() }),
});
export type Manifest = z.infer<typeof Manifest>;

const chunkBytes = 1024 * 1024;

/** SHA-256 of a file, read in pieces. */
export function sha256Of(path: string): string {
  const hash = createHash("sha256");
  const descriptor = openSync(path, "r");
  try {
    const chunk = Buffer.alloc(chunkBytes);
    for (let read = readSync(descriptor, chunk); read > 0; read = readSync(descriptor, chunk)) {
      hash.update(chunk.subarray(0, read));
    }
  } finally {
    closeSync(descriptor);
  }
  return hash.digest("hex");
}

/** Makes sure that what was written to a file or folder is on the disk. */
export function sync(path: string): void {
  const descriptor = openSync(path, "r");
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

/** Rows of each table. */
export function countTables(sqlite: Sqlite): Record<string, number> {
  const names = sqlite
    .prepare("select name from sqlite_master where type = 'table' and name not like 'sqlite_%' order by name")
    .pluck()
    .all() as string[];
  return Object.fromEntries(
    names.map((name) => [name, sqlite.prepare(`select count(*) from "${name}"`).pluck().get() as number]),
  );
}

/** The newest migration that a database file has had; "" where it has had none. */
export function versionOf(sqlite: Sqlite): string {
  const has = sqlite.prepare("select 1 from sqlite_master where name = 'kysely_migration'").get();
  if (has === undefined) return "";
  return (sqlite.prepare("select max(name) from kysely_migration").pluck().get() as string | null) ?? "";
}

/** Whether this house can open a database of that version. */
export const isKnownVersion = (version: string): boolean => version === "" || Object.hasOwn(migrations, version);

/** Reads a backup's manifest. @throws Error where there is none or it is not whole */
export function readManifest(folder: string): Manifest {
  return Manifest.parse(JSON.parse(readFileSync(join(folder, manifestName), "utf8")));
}

export const sizeOf = (path: string): number => statSync(path).size;
