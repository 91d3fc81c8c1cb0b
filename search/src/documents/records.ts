import type { Corpus } from "./fields.ts";
import type { Cefr } from "./index-doc.ts";

/** A skill of a profile or an opening; `concept` null where the text is linked to nothing. */
export interface SkillRecord {
  readonly concept: { readonly id: string; readonly labels: readonly string[] } | null;
  /** As typed. */
  readonly text: string;
  readonly level: 1 | 2 | 3 | 4 | null;
}

export interface SharedRecord {
  readonly corpus: Corpus;
  readonly id: string;
  readonly programmeId: string;
  readonly state: string;
  readonly headline: string;
  readonly skills: readonly SkillRecord[];
  readonly occupations: readonly { readonly id: string; readonly iscoGroup: string }[];
  readonly languages: readonly { readonly language: string; readonly level: Cefr | null }[];
  readonly municipalities: readonly string[];
  readonly regions: readonly string[];
  readonly workModes: readonly string[];
  readonly workingTimes: readonly string[];
  readonly contractTypes: readonly string[];
  /** `YYYY-MM-DD` */
  readonly startOn: string | null;
  readonly eqf: number | null;
  readonly profileLanguage: string | null;
  /** Milliseconds since 1970: last change in `staff`, publishing in `published`. */
  readonly orderedAt: number;
}

/** For `published`, `headline`, `texts` and all lists must come from the card that employers may see. */
export interface CandidateRecord extends SharedRecord {
  /** Goals, deeds, strengths, what the readers of the corpus may read. */
  readonly texts: readonly (string | null)[];
  readonly searchStatus: string;
  readonly counsellorId: string | null;
  readonly blockedOrganisationIds: readonly string[];
  /** `recallMarks` of the person's vector, where the house keeps them. */
  readonly matching?: readonly string[] | undefined;
}

export interface OpeningRecord extends SharedRecord {
  readonly employer: string;
  readonly organisationId: string;
  readonly kind: string;
  /** Description, tasks, what the employer offers. */
  readonly texts: readonly (string | null)[];
}
