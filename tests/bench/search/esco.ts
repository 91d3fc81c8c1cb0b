import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { makeTaxonomy, type OccupationConcept, type SkillConcept, type Taxonomy } from "@tuttu/search";

interface EscoConcept {
  readonly id: string;
  readonly uri: string;
  readonly en: string;
  readonly fi: string;
  readonly sv: string;
  readonly alt: readonly string[];
}
interface Esco {
  readonly skills: readonly (EscoConcept & { readonly reuse: string })[];
  readonly occupations: readonly (EscoConcept & {
    readonly isco: string;
    readonly essential: readonly number[];
    readonly optional: readonly number[];
  })[];
}

const labels = ({ en, fi, sv, alt }: EscoConcept) => ({ label: { en, fi, sv }, alt: { en: alt, fi: [], sv: [] } });

/** The classification as the shared data's own reader gives it, without what type-ahead does not look at. */
export async function escoFrom(shared: string): Promise<Taxonomy> {
  const reader = pathToFileURL(join(shared, "data", "eval", "esco.mjs")).href;
  const { loadEsco } = (await import(reader)) as { loadEsco: () => Esco };
  const { skills, occupations } = loadEsco();
  const skillId = (number: number) => `skl_${skills[number]?.id ?? ""}`;
  return makeTaxonomy({
    version: "esco-1.1.1",
    skills: skills.map(
      (skill): SkillConcept => ({
        ...labels(skill),
        id: `skl_${skill.id}`,
        uri: skill.uri,
        kind: "skill",
        reuse: skill.reuse,
        description: "",
        broader: [],
        groups: [],
      }),
    ),
    occupations: occupations.map(
      (occupation): OccupationConcept => ({
        ...labels(occupation),
        id: `occ_${occupation.id}`,
        uri: occupation.uri,
        iscoGroup: occupation.isco,
        description: "",
        essential: occupation.essential.map(skillId),
        optional: occupation.optional.map(skillId),
      }),
    ),
  });
}
