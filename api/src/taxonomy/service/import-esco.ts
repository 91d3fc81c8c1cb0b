import type { Store } from "../../database/index.ts";
import { mergeGroups } from "../domain/merge-groups.ts";
import { isOlder, type TaxonomyRelease } from "../domain/release.ts";
import { EscoProblem } from "../esco/esco-problem.ts";
import { currentRelease, installRelease } from "../repository/releases.ts";
import { starterTaxonomy } from "../starter/starter-taxonomy.ts";
import { applyTaxonomy, countPlan, type OnStep, type TaxonomyCounts } from "./apply-taxonomy.ts";
import { planTaxonomy } from "./plan-taxonomy.ts";
import { starterGroupRows } from "./starter-groups.ts";

export interface ImportEscoOptions {
  /** Now, RFC 3339 UTC with milliseconds. */
  readonly now: string;
  readonly onStep?: OnStep;
}

/** What an import did, and the version that is in force afterwards. */
export interface ImportedEsco extends TaxonomyCounts {
  readonly version: string;
}

/**
 * Puts an ESCO release in force. Starter concepts that it has too keep their ids; concepts that it no longer has are
 * marked replaced or obsolete, and their links follow. Planned from the reading connection, written in one unit of
 * work: killed at any moment, the taxonomy before stands whole. Again with the same release it writes nothing.
 * Throws `EscoProblem` for a release older than the one in force, and when the taxonomy changed meanwhile.
 */
export async function importEsco(
  store: Store,
  release: TaxonomyRelease,
  options: ImportEscoOptions,
): Promise<ImportedEsco> {
  const before = await currentRelease(store.reader);
  if (before && isOlder(release.version, before.version)) {
    const text = `${release.version} is older than ${before.version}, which is in force. Nothing was changed.`;
    throw new EscoProblem("olderVersion", text);
  }
  const plan = await planTaxonomy(store.reader, starterTaxonomy(), release);
  const counted = { ...countPlan(plan), skipped: release.counts.relationsSkipped };
  const own = starterGroupRows();
  const isco = release.iscoGroups.map((group) => ({ ...group, broader: null }));
  const groups = { skill: mergeGroups(own.skill, release.skillGroups), isco: mergeGroups(own.isco, isco) };
  const moved = await store.work(async (tx) => {
    const meanwhile = await currentRelease(tx);
    if (meanwhile?.version !== before?.version || meanwhile?.installedAt !== before?.installedAt) {
      throw new EscoProblem("changedMeanwhile", "Another import changed the taxonomy meanwhile. Start this one again.");
    }
    const linksMoved = await applyTaxonomy(
      tx,
      plan,
      groups,
      { version: release.version, now: options.now },
      options.onStep,
    );
    const counts = { ...counted, linksMoved };
    await installRelease(tx, { version: release.version, source: "esco", installedAt: options.now, counts });
    return linksMoved;
  });
  return { version: release.version, ...counted, linksMoved: moved };
}
