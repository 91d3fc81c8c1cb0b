import type { LabelKind, SkillKindName } from "../vocabulary/linking.ts";

/** One row per taxonomy that was ever installed; exactly one is current. */
export interface TaxonomyReleaseTable {
  /** "starter-1", "esco-1.1.1" */
  version: string;
  source: "starter" | "esco";
  is_current: number;
  /** JSON object of counts: added, joined, changed, unchanged, replaced, skipped. */
  counts: string;
  installed_at: string;
}

interface ConceptColumns {
  id: string;
  esco_uri: string | null;
  description: string;
  status: "current" | "replaced" | "obsolete";
  replaced_by: string | null;
  /** Version of the taxonomy release that last changed this row. */
  release: string;
}

export interface SkillTable extends ConceptColumns {
  kind: SkillKindName;
  reuse_level: string;
}

export interface OccupationTable extends ConceptColumns {
  /** ISCO-08 unit group, four digits. */
  isco_group: string;
  /** ESCO code such as "2654.1.7", "" in the starter taxonomy. */
  esco_code: string;
}

interface LabelColumns {
  language: "en" | "fi" | "sv";
  kind: LabelKind;
  label: string;
}
export interface SkillLabelTable extends LabelColumns {
  skill_id: string;
}
export interface OccupationLabelTable extends LabelColumns {
  occupation_id: string;
}

export interface SkillBroaderTable {
  skill_id: string;
  broader_id: string;
}

/** ESCO skill groups ("S1.2.3") and ISCED-F fields; a small tree above the skills. */
export interface SkillGroupTable {
  code: string;
  esco_uri: string | null;
  label_en: string;
  label_fi: string;
  label_sv: string;
  broader_code: string | null;
}
export interface SkillInGroupTable {
  skill_id: string;
  group_code: string;
}
export interface SkillRelationTable {
  skill_id: string;
  related_id: string;
  relation: "essential" | "optional";
}

export interface IscoGroupTable {
  /** One to four digits; the parent is the code without its last digit. */
  code: string;
  label_en: string;
  label_fi: string;
  label_sv: string;
}
export interface OccupationBroaderTable {
  occupation_id: string;
  broader_id: string;
}
export interface OccupationSkillTable {
  occupation_id: string;
  skill_id: string;
  relation: "essential" | "optional";
}

export interface TaxonomyTables {
  taxonomy_release: TaxonomyReleaseTable;
  skill: SkillTable;
  skill_label: SkillLabelTable;
  skill_broader: SkillBroaderTable;
  skill_group: SkillGroupTable;
  skill_in_group: SkillInGroupTable;
  skill_relation: SkillRelationTable;
  isco_group: IscoGroupTable;
  occupation: OccupationTable;
  occupation_label: OccupationLabelTable;
  occupation_broader: OccupationBroaderTable;
  occupation_skill: OccupationSkillTable;
}
