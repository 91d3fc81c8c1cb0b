import type {
  OpeningLanguageTable,
  OpeningNegotiableTable,
  OpeningSkillTable,
  OpeningTable,
  OpeningTermTable,
} from "@tuttu/schema";

/** The rows that hang on an opening, each list in its order. */
export interface OpeningParts {
  readonly skills: readonly OpeningSkillTable[];
  readonly languages: readonly OpeningLanguageTable[];
  readonly terms: readonly OpeningTermTable[];
  readonly negotiables: readonly OpeningNegotiableTable[];
}

/** An opening with everything that belongs to it, as the tables hold it. */
export interface OpeningRows extends OpeningParts {
  readonly opening: OpeningTable;
}

export const partTables = {
  skills: "opening_skill",
  languages: "opening_language",
  terms: "opening_term",
  negotiables: "opening_negotiable",
} as const satisfies Record<keyof OpeningParts, string>;

export type PartName = keyof OpeningParts;
export const partNames = Object.keys(partTables) as readonly PartName[];
