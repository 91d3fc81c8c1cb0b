import type { Tx } from "../../database/index.ts";
import { type SetTable, setTables } from "../domain/relation-rows.ts";
import { freeUris, retire, writeOccupations, writeSkills } from "../repository/concept-rows.ts";
import { type GroupRow, writeIscoGroups, writeSkillGroups } from "../repository/groups.ts";
import { announceTouched, moveLinks, moveMentions } from "../repository/move-links.ts";
import { insertSet, removeSet } from "../repository/set-rows.ts";
import type { ConceptPlan, TaxonomyPlan } from "./plan-taxonomy.ts";

/** What an import did; concepts of both kinds together. */
export interface TaxonomyCounts {
  readonly added: number;
  readonly joined: number;
  readonly changed: number;
  readonly unchanged: number;
  readonly replaced: number;
  readonly obsolete: number;
  /** Links of candidates and openings that followed a replaced concept. */
  readonly linksMoved: number;
  /** Relations of the release that name something it does not hold. */
  readonly skipped: number;
}

export interface Groups {
  readonly skill: readonly GroupRow[];
  readonly isco: readonly GroupRow[];
}

export type OnStep = (step: string, done: number, total: number) => void;

function countKind(plan: ConceptPlan, touched: ReadonlySet<string>) {
  const written = new Set(plan.write.map((row) => row.id));
  const changed = [...plan.all].filter(
    (id) => !plan.added.has(id) && !plan.joined.has(id) && (written.has(id) || touched.has(id)),
  ).length;
  const obsolete = [...plan.retired.values()].filter((successor) => successor === null).length;
  return {
    added: plan.added.size,
    joined: plan.joined.size,
    changed,
    unchanged: plan.all.size - plan.added.size - plan.joined.size - changed,
    replaced: plan.retired.size - obsolete,
    obsolete,
  };
}

/** What the plan comes to, before or after it is carried out. */
export function countPlan(plan: TaxonomyPlan): Omit<TaxonomyCounts, "linksMoved" | "skipped"> {
  const touched = new Set([...plan.sets.values()].flatMap((diff) => [...diff.touched]));
  const skills = countKind(plan.skills, touched);
  const occupations = countKind(plan.occupations, touched);
  return {
    added: skills.added + occupations.added,
    joined: skills.joined + occupations.joined,
    changed: skills.changed + occupations.changed,
    unchanged: skills.unchanged + occupations.unchanged,
    replaced: skills.replaced + occupations.replaced,
    obsolete: skills.obsolete + occupations.obsolete,
  };
}

/** Marks the concepts that go, and lets what speaks of them follow. @returns how many links moved */
async function retireConcepts(tx: Tx, plan: TaxonomyPlan, version: string, now: string): Promise<number> {
  const touched = { candidate: new Set<string>(), opening: new Set<string>() };
  let moved = 0;
  for (const [kind, { retired }] of [["skill", plan.skills] as const, ["occupation", plan.occupations] as const]) {
    for (const [old, successor] of retired) await retire(tx, kind, old, successor, version);
    if (retired.size === 0) continue;
    moved += await moveLinks(tx, kind, retired, version, touched);
    await moveMentions(tx, kind, retired, touched);
  }
  await announceTouched(tx, touched, now);
  return moved;
}

/**
 * Writes a plan inside the given transaction: groups, concepts, then the rows that hang on them.
 * @returns how many links of candidates and openings followed a replaced concept
 */
export async function applyTaxonomy(
  tx: Tx,
  plan: TaxonomyPlan,
  groups: Groups,
  { version, now }: { readonly version: string; readonly now: string },
  onStep: OnStep = () => {},
): Promise<number> {
  const tables = Object.keys(setTables) as SetTable[];
  const total = tables.length + 3;
  onStep("groups", 0, total);
  await writeSkillGroups(tx, groups.skill);
  await writeIscoGroups(tx, groups.isco);
  onStep("concepts", 1, total);
  await freeUris(
    tx,
    "skill",
    plan.skills.write.map((row) => row.id),
  );
  await freeUris(
    tx,
    "occupation",
    plan.occupations.write.map((row) => row.id),
  );
  await writeSkills(tx, plan.skills.write, version);
  await writeOccupations(tx, plan.occupations.write, version);
  onStep("replaced", 2, total);
  const moved = await retireConcepts(tx, plan, version, now);
  for (const [at, table] of tables.entries()) {
    onStep(table, at + 3, total);
    const diff = plan.sets.get(table);
    if (!diff) continue;
    await removeSet(tx, table, diff.remove);
    await insertSet(tx, table, diff.insert);
  }
  onStep("done", total, total);
  return moved;
}
