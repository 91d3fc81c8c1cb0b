import type { LabelLists, LabelSet, OccupationConcept, SkillConcept, TaxonomySource } from "@tuttu/search";
import {
  readIscoFile,
  readOccupationFiles,
  readSkillFiles,
  type StarterGroup,
  type StarterLabels,
} from "./starter-file.ts";

/** Raised when the data change; ids never do, so links made with an older starter taxonomy stay good. */
export const starterVersion = "starter-1";

function labelOf(labels: StarterLabels): LabelSet {
  return { en: labels.en[0] ?? "", fi: labels.fi[0] ?? "", sv: labels.sv[0] ?? "" };
}

function altOf(labels: StarterLabels): LabelLists {
  return { en: labels.en.slice(1), fi: labels.fi.slice(1), sv: labels.sv.slice(1) };
}

/** English labels to ids; an unknown name is a mistake in the data and stops here, with its place. */
function resolver(idByLabel: ReadonlyMap<string, string>, at: string): (name: string) => string {
  return (name) => {
    const id = idByLabel.get(name.toLowerCase());
    if (id === undefined) throw new Error(`The starter taxonomy names an unknown skill "${name}" in "${at}".`);
    return id;
  };
}

function readSkills(): { skills: SkillConcept[]; idByLabel: Map<string, string> } {
  const files = readSkillFiles();
  const idByLabel = new Map<string, string>();
  for (const file of files)
    for (const skill of file.skills) for (const label of skill.en) idByLabel.set(label.toLowerCase(), skill.id);
  const skills = files.flatMap((file) =>
    file.skills.map((skill) => ({
      id: skill.id,
      uri: null,
      kind: skill.kind,
      reuse: skill.kind === "transversal" || skill.kind === "language" ? "transversal" : "",
      label: labelOf(skill),
      alt: altOf(skill),
      description: "",
      broader: (skill.broader ?? []).map(resolver(idByLabel, skill.en[0] ?? skill.id)),
      groups: [file.group.code],
    })),
  );
  return { skills, idByLabel };
}

function readOccupations(idByLabel: ReadonlyMap<string, string>): OccupationConcept[] {
  return readOccupationFiles().flatMap((file) =>
    file.occupations.map((occupation) => {
      const idOf = resolver(idByLabel, occupation.en[0] ?? occupation.id);
      return {
        id: occupation.id,
        uri: null,
        iscoGroup: occupation.isco,
        label: labelOf(occupation),
        alt: altOf(occupation),
        description: "",
        essential: occupation.essential.map(idOf),
        optional: occupation.optional.map(idOf),
      };
    }),
  );
}

/**
 * The taxonomy that a fresh installation starts with: some hundred skills and occupations in three languages, of our
 * own writing, so that linking and matching work before anybody imports ESCO. Reads its data files on each call.
 */
export function starterTaxonomy(): TaxonomySource {
  const { skills, idByLabel } = readSkills();
  return { version: starterVersion, skills, occupations: readOccupations(idByLabel) };
}

/** ISCO-08 groups, from major to unit, in words of our own: so that the starter's occupations stand in a tree. */
export const starterIscoGroups = readIscoFile;

/** The skill groups of the starter taxonomy, by code, with their names. */
export function starterGroups(): StarterGroup[] {
  return readSkillFiles().map((file) => file.group);
}
