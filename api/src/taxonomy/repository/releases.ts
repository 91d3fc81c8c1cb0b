import type { Db, Tx } from "../../database/index.ts";

export interface InstalledRelease {
  readonly version: string;
  readonly source: "starter" | "esco";
  readonly installedAt: string;
  readonly counts: Readonly<Record<string, number>>;
}

/** The taxonomy that is in force, null in an empty database. */
export async function currentRelease(db: Db): Promise<InstalledRelease | null> {
  const row = await db.selectFrom("taxonomy_release").selectAll().where("is_current", "=", 1).executeTakeFirst();
  if (!row) return null;
  const counts = JSON.parse(row.counts) as Record<string, number>;
  return { version: row.version, source: row.source, installedAt: row.installed_at, counts };
}

/** Puts a taxonomy in force. */
export async function installRelease(tx: Tx, release: InstalledRelease): Promise<void> {
  const row = {
    version: release.version,
    source: release.source,
    is_current: 1,
    counts: JSON.stringify(release.counts),
    installed_at: release.installedAt,
  };
  await tx.updateTable("taxonomy_release").set({ is_current: 0 }).where("is_current", "=", 1).execute();
  await tx
    .insertInto("taxonomy_release")
    .values(row)
    .onConflict((conflict) => conflict.column("version").doUpdateSet(row))
    .execute();
}
