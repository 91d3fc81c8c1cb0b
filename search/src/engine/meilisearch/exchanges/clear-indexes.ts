import { Meilisearch } from "meilisearch";

/** Deletes every index of a test from a real server. */
export async function clearIndexes(url: string, key: string, prefix: string): Promise<void> {
  const admin = new Meilisearch({ host: url, apiKey: key, timeout: 30_000 });
  const { results } = await admin.getRawIndexes({ limit: 1_000 });
  const own = results.filter(({ uid }) => uid.startsWith(`${prefix}_`));
  const tasks = await Promise.all(own.map(({ uid }) => admin.deleteIndex(uid)));
  await admin.tasks.waitForTasks(tasks, { timeout: 60_000 });
}
