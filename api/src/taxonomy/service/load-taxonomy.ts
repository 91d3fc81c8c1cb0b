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

const noLabels = (): Labels => ({ label: { en: "", fi: "", sv: "" }, alt: { en: [], fi: [], sv: [] } });

/** Gathers label rows by concept; alternatives in the order of the alphabet, so that the same rows give the same value. */
function labelsOf(concepts: readonly StoredConcept[], rows: readonly string[][]): Map<string, Labels> {
  const labels = new Map(concepts.map((concept) => [concept.id, noLabels()]));
  for (const [id = "", language, kind, label = ""] of rows) {
    const known = labels.get(id);
    if (!known) continue;
    if (kind === "preferred") known.label[language as LabelLanguage] = label;
    else known.alt[language as LabelLanguage].push(label);
  }
  for (const { alt } of labels.values()) for (const list of Object.values(alt)) list.sort();
  return labels;
}

/** The second column of pair rows by the first, where both concepts are current. */
function pairs(rows: readonly string[][], current: (id: string) => boolean): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const [id = "", other = ""] of rows) {
    if (!current(other)) continue;
    const list = found.get(id);
    if (list) list.push(other);
    else found.set(id, [other]);
  }
  return found;
}

const currentOnly = (concepts: readonly StoredConcept[]) => concepts.filter((concept) => concept.status === "current");

async function readSource(db: Db, version: string): Promise<TaxonomySource> {
  const skills = currentOnly(await readSkills(db));
  const occupations = currentOnly(await readOccupations(db));
  const skillIds = new Set(skills.map((skill) => skill.id));
  const skillLabels = labelsOf(skills, await readSet(db, "skill_label"));
  const broader = pairs(await readSet(db, "skill_broader"), (id) => skillIds.has(id));
  const groups = pairs(await readSet(db, "skill_in_group"), () => true);
  const occupationLabels = labelsOf(occupations, await readSet(db, "occupation_label"));
  const relations = await readSet(db, "occupation_skill");
  const ofKind = (kind: string) =>
    pairs(
      relations.filter((row) => row[2] === kind),
      (id) => skillIds.has(id),
    );
  const essential = ofKind("essential");
  const optional = ofKind("optional");
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
