import type { TaxonomySource } from "@tuttu/search";
import type { Db } from "../../database/index.ts";
import { type ConceptRow, labelRows, occupationRow, skillRow } from "../domain/concept-rows.ts";
import { diffRows, type RowDiff } from "../domain/diff-rows.ts";
import { findSuccessors } from "../domain/find-successors.ts";
import { type MergedTaxonomy, mergeConcepts } from "../domain/merge-concepts.ts";
import * as relations from "../domain/relation-rows.ts";
import type { TaxonomyRelease } from "../domain/release.ts";
import { readOccupations, readSkills, type StoredConcept } from "../repository/concept-rows.ts";
import { readSet } from "../repository/set-rows.ts";

/** What one kind of concept goes through. */
export interface ConceptPlan {
  /** Rows to add or overwrite. */
  readonly write: readonly ConceptRow[];
  readonly added: ReadonlySet<string>;
  /** Starter concepts that gain the URI of a release. */
  readonly joined: ReadonlySet<string>;
  /** Concepts that go, with their successors. */
  readonly retired: ReadonlyMap<string, string | null>;
  readonly all: ReadonlySet<string>;
}

export interface TaxonomyPlan {
  readonly skills: ConceptPlan;
  readonly occupations: ConceptPlan;
  readonly sets: ReadonlyMap<relations.SetTable, RowDiff>;
}

const sameRow = (one: ConceptRow, other: StoredConcept): boolean =>
  one.uri === other.uri &&
  one.kind === other.kind &&
  one.reuse === other.reuse &&
  one.isco === other.isco &&
  one.code === other.code &&
  one.description === other.description &&
  other.status === "current";

function planConcepts(
  stored: readonly StoredConcept[],
  target: readonly ConceptRow[],
  retired: ReadonlyMap<string, string | null>,
): ConceptPlan {
  const before = new Map(stored.map((concept) => [concept.id, concept]));
  const write: ConceptRow[] = [];
  const added = new Set<string>();
  const joined = new Set<string>();
  for (const row of target) {
    const old = before.get(row.id);
    if (old && sameRow(row, old)) continue;
    write.push(row);
    if (!old) added.add(row.id);
    else if (old.uri === null && row.uri !== null) joined.add(row.id);
  }
  return { write, added, joined, retired, all: new Set(target.map((row) => row.id)) };
}

/** Labels in a language that this release does not carry stay as they are, where there are any. */
async function speaksOf(
  db: Db,
  table: relations.SetTable,
  release: TaxonomyRelease | null,
  fromStarterOnly: ReadonlySet<string>,
): Promise<(row: readonly string[]) => boolean> {
  const languages = new Set<string>(release?.languages ?? allLanguages);
  if (!table.endsWith("_label") || allLanguages.every((language) => languages.has(language))) return () => true;
  const kept = new Set<string>();
  for await (const [id = "", language = ""] of readSet(db, table)) {
    if (!languages.has(language) && !fromStarterOnly.has(id)) kept.add(`${id}/${language}`);
  }
  return (row) => !kept.has(`${row[0]}/${row[1]}`);
}

const allLanguages = ["en", "fi", "sv"] as const;

const knownIds = (stored: readonly StoredConcept[]) =>
  new Map(stored.flatMap(({ id, uri }) => (uri === null ? [] : [[uri, id] as const])));

/** The rows that each set table should hold. */
function targetRows(merged: MergedTaxonomy): Record<relations.SetTable, Generator<string[]>> {
  return {
    skill_label: labelRows(merged.skills),
    occupation_label: labelRows(merged.occupations),
    skill_broader: relations.skillBroaderRows(merged),
    skill_in_group: relations.skillGroupRows(merged),
    skill_relation: relations.skillRelationRows(merged),
    occupation_broader: relations.occupationBroaderRows(merged),
    occupation_skill: relations.occupationSkillRows(merged),
  };
}

/**
 * Works out what would change in the database if this starter taxonomy and this release were put in force. Reads only;
 * rows of concepts that neither speaks of are left alone.
 */
export async function planTaxonomy(
  db: Db,
  starter: TaxonomySource,
  release: TaxonomyRelease | null,
): Promise<TaxonomyPlan> {
  const storedSkills = await readSkills(db);
  const storedOccupations = await readOccupations(db);
  const known = { skills: knownIds(storedSkills), occupations: knownIds(storedOccupations) };
  const merged = mergeConcepts(starter, release, known);
  const current = (stored: readonly StoredConcept[]) => stored.filter((concept) => concept.status === "current");
  const none = new Map<string, string | null>();
  const skillsGo = release ? findSuccessors(current(storedSkills), release.skills, merged.skills) : none;
  const occupationsGo = release
    ? findSuccessors(current(storedOccupations), release.occupations, merged.occupations)
    : none;
  const starterOnly = new Set(
    [...merged.skills.concepts, ...merged.occupations.concepts].filter(({ theirs }) => !theirs).map(({ id }) => id),
  );
  const sets = new Map<relations.SetTable, RowDiff>();
  for (const [name, target] of Object.entries(targetRows(merged)) as [relations.SetTable, Generator<string[]>][]) {
    const owner = name.startsWith("skill") ? merged.skills.ids : merged.occupations.ids;
    const speaks = await speaksOf(db, name, release, starterOnly);
    sets.set(name, await diffRows(readSet(db, name), target, (row) => owner.has(row[0] ?? "") && speaks(row)));
  }
  return {
    skills: planConcepts(storedSkills, merged.skills.concepts.map(skillRow), skillsGo),
    occupations: planConcepts(storedOccupations, merged.occupations.concepts.map(occupationRow), occupationsGo),
    sets,
  };
}
