import type { Corpus } from "./fields.ts";

/** CEFR levels in rising order; mother tongue is C2 here and is not told apart. */
export const cefrOrder = ["A1", "A2", "B1", "B2", "C1", "C2"] as const;
export type Cefr = (typeof cefrOrder)[number];

/** A skill's concept id with its level: 1 basics … 4 leads others, null where nobody said. */
export interface DocSkill {
  readonly id: string;
  readonly level: 1 | 2 | 3 | 4 | null;
}

/** The structured fields that both kinds of documents share. Empty lists and null stand for "not said". */
export interface StructuredFields {
  readonly corpus: Corpus;
  readonly id: string;
  readonly programme: string;
  readonly state: string;
  readonly skills: readonly DocSkill[];
  /** Concept ids, the broader ones that matching counts already included. */
  readonly occupations: readonly string[];
  /** ISCO-08 groups of one to four digits: every group that the occupations stand in. */
  readonly iscoGroups: readonly string[];
  /** Every level reached: `fi`, `fi:A1`, `fi:A2`, `fi:B1`; the bare tag alone where no level is known. */
  readonly languages: readonly string[];
  readonly municipalities: readonly string[];
  readonly regions: readonly string[];
  readonly workModes: readonly string[];
  readonly workingTimes: readonly string[];
  readonly contractTypes: readonly string[];
  /** Days since 1970-01-01. */
  readonly startDay: number | null;
  /** EQF 1..8. */
  readonly eqf: number | null;
  /** Language that the texts are written in, BCP 47. */
  readonly profileLanguage: string | null;
  /**
   * What "newest first" follows, in milliseconds since 1970. For `published` candidates it is 0: the time of publishing
   * would be the same in every organisation and tells who is who.
   */
  readonly orderedAt: number;
}

/**
 * A candidate as search knows one. There is no place for names, contacts, notes, mother tongue, birth, gender,
 * nationality, permits or photographs, and none may be added; `index-doc.test.ts` holds the list of fields.
 */
export interface CandidateDoc extends StructuredFields {
  readonly type: "candidate";
  readonly headline: string;
  /** Labels of the skills in English, Finnish and Swedish, and skills that stayed text. */
  readonly skillLabels: readonly string[];
  /** Free text that the readers of this corpus may read. */
  readonly text: string;
  /** looking · open · networking · not_now */
  readonly searchStatus: string;
  /** Account of the counsellor; always null in `published`. */
  readonly counsellor: string | null;
  /** Organisations for which this person does not exist. */
  readonly hiddenFrom: readonly string[];
  /** What recall for matching sums up (`recallMarks`); only in `staff`, and only where the house keeps it. */
  readonly matching?: readonly string[];
}

export interface OpeningDoc extends StructuredFields {
  readonly type: "opening";
  readonly headline: string;
  readonly skillLabels: readonly string[];
  /** Employer's name, description and tasks. */
  readonly text: string;
  readonly organisation: string;
  /** job · internship · work_trial · mentoring · conversation */
  readonly kind: string;
}

export type IndexDoc = CandidateDoc | OpeningDoc;
