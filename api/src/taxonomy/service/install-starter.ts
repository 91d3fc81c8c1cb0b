import type { Store } from "../../database/index.ts";
import { hasGroups, writeIscoGroups, writeSkillGroups } from "../repository/groups.ts";
import { currentRelease, installRelease } from "../repository/releases.ts";
import { starterTaxonomy } from "../starter/starter-taxonomy.ts";
import { applyTaxonomy, countPlan, type TaxonomyCounts } from "./apply-taxonomy.ts";
import { planTaxonomy } from "./plan-taxonomy.ts";
import { starterGroupRows } from "./starter-groups.ts";

/** Groups have no version of their own: those that an older installation lacks are added. */
async function completeGroups(store: Store): Promise<void> {
  const groups = starterGroupRows();
  if (await hasGroups(store.reader, groups)) return;
  await store.work(async (tx) => {
    await writeSkillGroups(tx, groups.skill);
    await writeIscoGroups(tx, groups.isco);
  });
}

/**
 * Gives an empty database, or one with an older starter, the starter taxonomy. Where ESCO is in force nothing happens:
 * its import has laid the starter under it.
 * @param now RFC 3339 UTC with milliseconds
 * @returns what changed, null when nothing had to
 */
export async function installStarter(store: Store, now: string): Promise<TaxonomyCounts | null> {
  const starter = starterTaxonomy();
  const before = await currentRelease(store.reader);
  if (before?.source === "esco") return null;
  if (before?.version === starter.version) {
    await completeGroups(store);
    return null;
  }
  const plan = await planTaxonomy(store.reader, starter, null);
  const counts = { ...countPlan(plan), linksMoved: 0, skipped: 0 };
  await store.work(async (tx) => {
    await applyTaxonomy(tx, plan, starterGroupRows(), { version: starter.version, now });
    await installRelease(tx, { version: starter.version, source: "starter", installedAt: now, counts });
  });
  return counts;
}
