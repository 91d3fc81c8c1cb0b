import { existsSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { makeFolder } from "../make-folder.ts";
import { connectSqlite } from "../open-sqlite.ts";
import {
  countTables,
  databaseName,
  type Manifest,
  manifestName,
  sha256Of,
  sizeOf,
  sync,
  versionOf,
} from "./manifest.ts";

/**
 * Writes a backup of the database in `file` to the new folder `folder`, while others write: the copy is what one
 * moment was. An interrupted backup leaves a folder `….part` and never one that looks whole. The secret is not in it.
 * @throws Error where `folder` is there already or cannot be written
 */
export function backUp(file: string, folder: string, now: Date): Manifest {
  if (existsSync(folder)) throw new Error(`${folder} is there already`);
  const part = `${folder}.part`;
  rmSync(part, { recursive: true, force: true });
  makeFolder(part);
  const copy = join(part, databaseName);
  // SQLite would make it readable for everybody; it fills one that is there and empty.
  writeFileSync(copy, "", { mode: 0o600 });
  const source = connectSqlite(file, { readonly: true });
  try {
    source.prepare("vacuum into ?").run(copy);
  } finally {
    source.close();
  }
  const made = connectSqlite(copy, { readonly: true });
  const manifest: Manifest = {
    format: 1,
    createdAt: now.toISOString(),
    schemaVersion: versionOf(made),
    tables: countTables(made),
    file: { name: databaseName, bytes: 0, sha256: "" },
  };
  made.close();
  for (const extra of ["-wal", "-shm"]) rmSync(`${copy}${extra}`, { force: true });
  manifest.file.bytes = sizeOf(copy);
  manifest.file.sha256 = sha256Of(copy);
  writeFileSync(join(part, manifestName), `${JSON.stringify(manifest, null, 2)}\n`, { mode: 0o600 });
  for (const path of [copy, join(part, manifestName), part]) sync(path);
  renameSync(part, folder);
  sync(dirname(folder));
  return manifest;
}
