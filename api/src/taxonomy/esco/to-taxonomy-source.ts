import type { LabelLanguage, LabelLists, TaxonomySource } from "@tuttu/search";
import type { EscoRelation, EscoRelease } from "./esco-release.ts";

/** The part of a concept's URI that identifies it: the UUID at its end. */
export const uuidOf = (uri: string): string => uri.slice(uri.lastIndexOf("/") + 1);

/** The id that an ESCO skill gets where no starter concept had one before. */
export const skillIdOf = (uri: string): string => `skl_${uuidOf(uri)}`;

/** The id that an ESCO occupation gets where no starter concept had one before. */
export const occupationIdOf = (uri: string): string => `occ_${uuidOf(uri)}`;

function together(alt: LabelLists, hidden: LabelLists): LabelLists {
  const join = (language: LabelLanguage) =>
    hidden[language].length > 0 ? [...alt[language], ...hidden[language]] : alt[language];
  return { en: join("en"), fi: join("fi"), sv: join("sv") };
}

const idsOf = (relations: readonly EscoRelation[], kind: EscoRelation["relation"]): string[] =>
  relations.filter((relation) => relation.relation === kind).map((relation) => skillIdOf(relation.uri));

/** The release as linking and matching read it, without a database: what `evaluate` runs on. */
export function toTaxonomySource(release: EscoRelease): TaxonomySource {
  return {
    version: release.version,
    skills: release.skills.map((skill) => ({
      id: skillIdOf(skill.uri),
      uri: skill.uri,
      kind: skill.kind,
      reuse: skill.reuse,
      label: skill.label,
      alt: together(skill.alt, skill.hidden),
      description: skill.description,
      broader: skill.broader.map(skillIdOf),
      groups: skill.groups,
    })),
    occupations: release.occupations.map((occupation) => ({
      id: occupationIdOf(occupation.uri),
      uri: occupation.uri,
      iscoGroup: occupation.iscoGroup,
      label: occupation.label,
      alt: together(occupation.alt, occupation.hidden),
      description: occupation.description,
      essential: idsOf(occupation.skills, "essential"),
      optional: idsOf(occupation.skills, "optional"),
    })),
  };
}
