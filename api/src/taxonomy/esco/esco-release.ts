import type { LabelLanguage, LabelLists, LabelSet, SkillKind } from "@tuttu/search";

interface EscoConcept {
  /** The concept's identifier; it ends in a UUID. */
  readonly uri: string;
  /** Preferred label per language, trimmed, "" where the download has none. */
  readonly label: LabelSet;
  /** Alternative labels, trimmed, without the preferred one and without repetitions. */
  readonly alt: LabelLists;
  readonly hidden: LabelLists;
  readonly description: string;
  /** "released", or what a newer version says instead, e.g. "obsolete". */
  readonly status: string;
  /** URIs of the concepts that took its place, where the download tells. */
  readonly replacedBy: readonly string[];
}

export interface EscoSkill extends EscoConcept {
  readonly kind: SkillKind;
  /** ESCO reuseLevel, "" where the download leaves it empty. */
  readonly reuse: string;
  /** Broader skills, by URI. */
  readonly broader: readonly string[];
  /** Codes of its skill groups. */
  readonly groups: readonly string[];
  readonly related: readonly EscoRelation[];
}

export interface EscoOccupation extends EscoConcept {
  /** ISCO-08 unit group, four digits. */
  readonly iscoGroup: string;
  /** E.g. "2654.1.7". */
  readonly code: string;
  readonly broader: readonly string[];
  readonly skills: readonly EscoRelation[];
}

export interface EscoRelation {
  readonly uri: string;
  readonly relation: "essential" | "optional";
}

/** A skill group ("S1.2.3", or "isced-f/0613" for a field of education) or an ISCO-08 group (one to four digits). */
export interface EscoGroup {
  readonly code: string;
  readonly uri: string;
  readonly label: LabelSet;
  readonly broader: string | null;
}

/** What reading found that the release does not carry; shown to the operator, never an error. */
export interface EscoCounts {
  /** Relations that name an occupation or a skill without a row of its own. */
  readonly unknownOccupations: number;
  readonly unknownSkills: number;
  readonly relationsSkipped: number;
}

/** The classification as one download holds it. Concepts stand in the order of their files. */
export interface EscoRelease {
  /** E.g. "esco-1.1.1". */
  readonly version: string;
  readonly languages: readonly LabelLanguage[];
  readonly skills: readonly EscoSkill[];
  readonly occupations: readonly EscoOccupation[];
  readonly skillGroups: readonly EscoGroup[];
  readonly iscoGroups: readonly EscoGroup[];
  readonly counts: EscoCounts;
  /** Optional files that were absent, with what they would have given. */
  readonly absent: readonly { readonly file: string; readonly use: string }[];
}
