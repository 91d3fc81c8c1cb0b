import { chmodSync, copyFileSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import { makeFolder } from "../make-folder.ts";
import { connectSqlite } from "../open-sqlite.ts";
import {
  countTables,
  databaseName,
  isKnownVersion,
  type Manifest,
  readManifest,
  sha256Of,
  sync,
  versionOf,
} from "./manifest.ts";

/** Why a backup is not taken; nothing was changed. */
export class BadBackup extends Error {}

/** What is worked out from the database, and must not outlive the one that it was worked out from. */
const derived = /^search\.sqlite/;
const ofDatabase = new RegExp(`^${databaseName.replace(".", "\\.")}(-wal|-shm)?$`);

function check(folder: string): Manifest {
  let manifest: Manifest;
  try {
    manifest = readManifest(folder);
  } catch {
    throw new BadBackup(`${folder} has no manifest that can be read`);
  }
  const file = join(folder, databaseName);
  if (!existsSync(file)) throw new BadBackup(`${file} is missing`);
  if (sha256Of(file) !== manifest.file.sha256) throw new BadBackup(`${file} is not what the backup wrote (checksum)`);
  if (!isKnownVersion(manifest.schemaVersion)) {
    throw new BadBackup(`The backup is of a newer house (${manifest.schemaVersion}); upgrade first`);
  }
  return manifest;
}

function verify(file: string, manifest: Manifest): void {
  const sqlite = connectSqlite(file);
  try {
    const sound = sqlite.pragma("integrity_check(5)", { simple: true });
    if (sound !== "ok") throw new BadBackup(`The database in the backup is damaged: ${String(sound)}`);
    const orphans = sqlite.pragma("foreign_key_check") as unknown[];
    if (orphans.length > 0) throw new BadBackup(`${orphans.length} rows of the backup belong to nothing`);
    if (versionOf(sqlite) !== manifest.schemaVersion)
      throw new BadBackup("The backup is of another schema than it says");
    const counts = countTables(sqlite);
    const wrong = Object.keys({ ...counts, ...manifest.tables }).filter(
      (name) => counts[name] !== manifest.tables[name],
    );
    if (wrong.length > 0) throw new BadBackup(`The backup has other numbers of rows than it says: ${wrong.join(", ")}`);
    sqlite.pragma("wal_checkpoint(TRUNCATE)");
  } finally {
    sqlite.close();
  }
}

/** An index on a search server is of the house as it was before, so it is built anew before it is asked. */
function ownServerIndexAnew(file: string): void {
  const sqlite = connectSqlite(file);
  try {
    const isKept = sqlite.prepare("select 1 from sqlite_schema where name = 'outbox_reader'").get() !== undefined;
    if (isKept) sqlite.exec("update outbox_reader set needs_rebuild = 1, lease_by = null, lease_until = null");
    sqlite.pragma("wal_checkpoint(TRUNCATE)");
  } finally {
    sqlite.close();
  }
}

export interface Restored {
  readonly manifest: Manifest;
  /** Where the previous database now is; null where there was none. */
  readonly previous: string | null;
}

/**
 * Puts the backup in `folder` in the place of the database in `data`. It is copied beside it, checked whole, and only
 * then takes its place; what was there is kept in a folder of its own.
 * @throws BadBackup, and nothing has changed
 */
export function restore(folder: string, data: string, now: Date): Restored {
  const manifest = check(folder);
  makeFolder(data);
  const fresh = join(data, "restoring.db");
  const clear = () => {
    for (const extra of ["", "-wal", "-shm"]) rmSync(`${fresh}${extra}`, { force: true });
  };
  clear();
  try {
    copyFileSync(join(folder, databaseName), fresh);
    chmodSync(fresh, 0o600);
    verify(fresh, manifest);
    ownServerIndexAnew(fresh);
  } catch (error) {
    clear();
    throw error;
  }
  for (const extra of ["-wal", "-shm"]) rmSync(`${fresh}${extra}`, { force: true });
  sync(fresh);
  const names = readdirSync(data);
  const before = names.filter((name) => ofDatabase.test(name));
  const previous = before.length === 0 ? null : join(data, `before-restore-${now.toISOString().replace(/[:.]/g, "-")}`);
  if (previous !== null) {
    mkdirSync(previous, { mode: 0o700 });
    for (const name of before) renameSync(join(data, name), join(previous, name));
  }
  renameSync(fresh, join(data, databaseName));
  sync(data);
  for (const name of names.filter((one) => derived.test(one))) rmSync(join(data, name), { force: true });
  return { manifest, previous };
}
