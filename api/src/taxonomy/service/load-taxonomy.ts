import {
  type LabelLanguage,
  makeTaxonomy,
  type OccupationConcept,
  type SkillConcept,
  type Taxonomy,
  type TaxonomySource,
} from "@tuttu/search";
import type { Db } from "../../database/index.ts";
import { readOccupations, readSkills, type StoredConcept } from "../repository/concept-rows.ts";
import { currentRelease } from "../repository/releases.ts";
import { readSet } from "../repository/set-rows.ts";

interface Labels {
  readonly label: Record<LabelLanguage, string>;
  readonly alt: Record<LabelLanguage, string[]>;
}

type Rows = AsyncIterable<readonly string[]>;

const noLabels = (): Labels => ({ label: { en: "", fi: "", sv: "" }, alt: { en: [], fi: [], sv: [] } });

/** Gathers label rows by concept; alternatives in the order of the alphabet, so that the same rows give the same value. */
async function labelsOf(concepts: readonly StoredConcept[], rows: Rows): Promise<Map<string, Labels>> {
  const labels = new Map(concepts.map((concept) => [concept.id, noLabels()]));
  for await (const [id = "", language, kind, label = ""] of rows) {
    const known = labels.get(id);
    if (!known) continue;
    if (kind === "preferred") known.label[language as LabelLanguage] = label;
    else known.alt[language as LabelLanguage].push(label);
  }
  for (const { alt } of labels.values()) for (const list of Object.values(alt)) list.sort();
  return labels;
}

type Lists = Map<string, string[]>;

function push(lists: Lists, id: string, other: string): void {
  const list = lists.get(id);
  if (list) list.push(other);
  else lists.set(id, [other]);
}

/** The second column of rows by the first, apart for each value of the third, where `current` has the second. */
async function pairs(rows: Rows, current: (id: string) => boolean): Promise<(kind?: string) => Lists> {
  const byKind = new Map<string, Lists>();
  for await (const [id = "", other = "", kind = ""] of rows) {
    if (!current(other)) continue;
    const lists = byKind.get(kind) ?? new Map();
    byKind.set(kind, lists);
    push(lists, id, other);
  }
  return (kind = "") => byKind.get(kind) ?? new Map();
}

const currentOnly = (concepts: readonly StoredConcept[]) => concepts.filter((concept) => concept.status === "current");

async function readSource(db: Db, version: string): Promise<TaxonomySource> {
  const skills = currentOnly(await readSkills(db));
  const occupations = currentOnly(await readOccupations(db));
  const skillIds = new Set(skills.map((skill) => skill.id));
  const skillLabels = await labelsOf(skills, readSet(db, "skill_label"));
  const broader = (await pairs(readSet(db, "skill_broader"), (id) => skillIds.has(id)))();
  const groups = (await pairs(readSet(db, "skill_in_group"), () => true))();
  const occupationLabels = await labelsOf(occupations, readSet(db, "occupation_label"));
  const relations = await pairs(readSet(db, "occupation_skill"), (id) => skillIds.has(id));
  const essential = relations("essential");
  const optional = relations("optional");
  return {
    version,
    skills: skills.map(
      (skill): SkillConcept => ({
        id: skill.id,
        uri: skill.uri,
        kind: skill.kind === "" ? "skill" : skill.kind,
        reuse: skill.reuse,
        ...(skillLabels.get(skill.id) ?? noLabels()),
        description: skill.description,
        broader: broader.get(skill.id)?.sort() ?? [],
        groups: groups.get(skill.id)?.sort() ?? [],
      }),
    ),
    occupations: occupations.map(
      (occupation): OccupationConcept => ({
        id: occupation.id,
        uri: occupation.uri,
        iscoGroup: occupation.isco,
        ...(occupationLabels.get(occupation.id) ?? noLabels()),
        description: occupation.description,
        essential: essential.get(occupation.id)?.sort() ?? [],
        optional: optional.get(occupation.id)?.sort() ?? [],
      }),
    ),
  };
}

/**
 * Reads the taxonomy in force as the value that linking and matching take: current concepts only, the same value for
 * the same rows. An empty database gives an empty taxonomy of version "none".
 */
export async function loadTaxonomy(db: Db): Promise<Taxonomy> {
  const release = await currentRelease(db);
  return makeTaxonomy(
    release ? await readSource(db, release.version) : { version: "none", skills: [], occupations: [] },
  );
}

/** Asks which taxonomy is in force, and reads it again only when that has changed. */
export interface TaxonomyCache {
  get(): Promise<Taxonomy>;
}

/** A cache over one database. Calls at the same time share one reading. */
export function cacheTaxonomy(db: Db): TaxonomyCache {
  let held: { readonly key: string; readonly taxonomy: Promise<Taxonomy> } | null = null;
  return {
    async get() {
      const release = await currentRelease(db);
      const key = release ? `${release.version} ${release.installedAt}` : "none";
      if (held?.key !== key) {
        const taxonomy = loadTaxonomy(db);
        held = { key, taxonomy };
        taxonomy.catch(() => {
          if (held?.taxonomy === taxonomy) held = null;
        });
      }
      return held.taxonomy;
    },
  };
}
