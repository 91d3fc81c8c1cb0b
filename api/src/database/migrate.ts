import { migrations } from "@tuttu/schema";
import { Migrator } from "kysely/migration";
import type { Store } from "./store.ts";

export interface MigrationStep {
  readonly name: string;
  readonly direction: "Up" | "Down";
}

const migratorOf = (store: Store): Migrator =>
  new Migrator({ db: store.migrator, provider: { getMigrations: async () => ({ ...migrations }) } });

/**
 * Brings the database to the newest version, or to the one named `target`. Of two processes that start at once one
 * migrates and the other waits.
 * @returns the steps taken, none where it was there already
 * @throws Error where a step fails (nothing is kept then) or where the database is of a newer house
 */
export async function migrate(store: Store, target?: string): Promise<readonly MigrationStep[]> {
  const migrator = migratorOf(store);
  const { error, results } = target === undefined ? await migrator.migrateToLatest() : await migrator.migrateTo(target);
  if (error !== undefined) throw error;
  return (results ?? [])
    .filter(({ status }) => status === "Success")
    .map(({ migrationName, direction }) => ({ name: migrationName, direction }));
}

/** Names of all migrations of this house, in order. */
export const migrationNames: readonly string[] = Object.keys(migrations).sort();

/** The steps, newest first, that `migrate(store, target)` would undo; of `null`, those that `migrateDown` would. */
export async function stepsToUndo(store: Store, target: string | null): Promise<readonly string[]> {
  const done = (await migratorOf(store).getMigrations()).filter(({ executedAt }) => executedAt !== undefined);
  const names = done.map(({ name }) => name).reverse();
  return target === null ? names.slice(0, 1) : names.filter((name) => name > target);
}

/** Undoes the newest step. */
export async function migrateDown(store: Store): Promise<readonly MigrationStep[]> {
  const { error, results } = await migratorOf(store).migrateDown();
  if (error !== undefined) throw error;
  return (results ?? []).map(({ migrationName, direction }) => ({ name: migrationName, direction }));
}

/** The last migration that this database has had, null on an empty one. */
export async function schemaVersion(store: Store): Promise<string | null> {
  const steps = await migratorOf(store).getMigrations();
  return steps.filter((step) => step.executedAt !== undefined).at(-1)?.name ?? null;
}
