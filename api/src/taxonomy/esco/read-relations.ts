import type { LabelLanguage } from "@tuttu/search";
import { groupCode } from "./cells.ts";
import { eachRow } from "./csv-rows.ts";
import type { EscoFile } from "./esco-files.ts";
import type { EscoGroup, EscoRelation } from "./esco-release.ts";
import type { DraftOccupation, DraftSkill, OnBytes } from "./read-concepts.ts";

export type DraftGroup = { -readonly [K in keyof EscoGroup]: EscoGroup[K] } & {
  label: Record<LabelLanguage, string>;
};

/** What relations name without a row of its own. */
export interface Unknown {
  readonly occupations: Set<string>;
  readonly skills: Set<string>;
  relations: number;
}

const relationOf = (text: string): EscoRelation["relation"] => (text === "essential" ? "essential" : "optional");

/** `skillGroups_*.csv` and `ISCOGroups_*.csv`: adds the groups, or another language to those that are there. */
export async function readGroups(
  file: EscoFile,
  language: LabelLanguage,
  groups: Map<string, DraftGroup>,
  onBytes: OnBytes,
): Promise<void> {
  const onRow: Parameters<typeof eachRow>[2] = (cell) => {
    const uri = cell("conceptUri").trim();
    const code = groupCode(uri, cell("code").trim());
    const group = groups.get(uri) ?? { code, uri, label: { en: "", fi: "", sv: "" }, broader: null };
    group.label[language] = cell("preferredLabel").trim();
    if (language === "en") groups.set(uri, group);
  };
  await eachRow(file, ["conceptUri", "preferredLabel"], onRow, onBytes);
}

/** `occupationSkillRelations.csv`: the skills of each occupation. A pair that is both is essential. */
export async function readOccupationSkills(
  file: EscoFile,
  occupations: ReadonlyMap<string, DraftOccupation>,
  skills: ReadonlyMap<string, DraftSkill>,
  unknown: Unknown,
  onBytes: OnBytes,
): Promise<void> {
  const onRow: Parameters<typeof eachRow>[2] = (cell) => {
    const occupation = occupations.get(cell("occupationUri"));
    const skill = skills.get(cell("skillUri"));
    if (!occupation) unknown.occupations.add(cell("occupationUri"));
    if (!skill) unknown.skills.add(cell("skillUri"));
    if (occupation && skill) occupation.skills.push({ uri: skill.uri, relation: relationOf(cell("relationType")) });
    else unknown.relations += 1;
  };
  await eachRow(file, ["occupationUri", "relationType", "skillUri"], onRow, onBytes);
}

/** `broaderRelationsSkillPillar.csv`: broader skills, skill groups of a skill, and the tree of groups. */
export async function readBroaderSkills(
  file: EscoFile,
  skills: ReadonlyMap<string, DraftSkill>,
  groups: ReadonlyMap<string, DraftGroup>,
  unknown: Unknown,
  onBytes: OnBytes,
): Promise<void> {
  const onRow: Parameters<typeof eachRow>[2] = (cell) => {
    const skill = skills.get(cell("conceptUri"));
    const group = groups.get(cell("conceptUri"));
    const broaderSkill = skills.get(cell("broaderUri"));
    const broaderGroup = groups.get(cell("broaderUri"));
    if (skill && broaderSkill) skill.broader.push(broaderSkill.uri);
    else if (skill && broaderGroup) skill.groups.push(broaderGroup.code);
    else if (group && broaderGroup) group.broader ??= broaderGroup.code;
    else unknown.relations += 1;
  };
  await eachRow(file, ["conceptUri", "broaderUri"], onRow, onBytes);
}

/** `broaderRelationsOccPillar.csv`: broader occupations; the rows about ISCO groups repeat what the codes say. */
export async function readBroaderOccupations(
  file: EscoFile,
  occupations: ReadonlyMap<string, DraftOccupation>,
  unknown: Unknown,
  onBytes: OnBytes,
): Promise<void> {
  const onRow: Parameters<typeof eachRow>[2] = (cell) => {
    if (cell("conceptType") === "ISCOGroup") return;
    const occupation = occupations.get(cell("conceptUri"));
    const broader = occupations.get(cell("broaderUri"));
    if (!occupation) unknown.occupations.add(cell("conceptUri"));
    else if (broader) occupation.broader.push(broader.uri);
  };
  await eachRow(file, ["conceptType", "conceptUri", "broaderUri"], onRow, onBytes);
}

/** `skillSkillRelations.csv`: skills that are essential or optional for another skill. */
export async function readSkillRelations(
  file: EscoFile,
  skills: ReadonlyMap<string, DraftSkill>,
  unknown: Unknown,
  onBytes: OnBytes,
): Promise<void> {
  const onRow: Parameters<typeof eachRow>[2] = (cell) => {
    const skill = skills.get(cell("originalSkillUri"));
    const related = skills.get(cell("relatedSkillUri"));
    if (skill && related) skill.related.push({ uri: related.uri, relation: relationOf(cell("relationType")) });
    else unknown.relations += 1;
  };
  await eachRow(file, ["originalSkillUri", "relationType", "relatedSkillUri"], onRow, onBytes);
}
