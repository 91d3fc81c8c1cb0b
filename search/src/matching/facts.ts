/**
 * What matching may know of a candidate and of an opening: the plain values that others fill from rows, from an
 * imported file or from a form. There is no field for name, age, gender, nationality, permit, photo or mother tongue,
 * and none may be added: `facts.test.ts` holds the list. Lists may come in any order unless said otherwise.
 */

/** One concept that a text may mean; `concept` is its number in the taxonomy that the links were made from. */
export interface ConceptShare {
  readonly concept: number;
  /** Probability, 0..1. The shares of one text add up to 1 or less; the rest is "none of them". */
  readonly p: number;
}

/** CEFR as a number: 0 none, 1 A1, 2 A2, 3 B1, 4 B2, 5 C1, 6 C2 (mother tongue included). */
export type CefrNumber = 0 | 1 | 2 | 3 | 4 | 5 | 6;
/** 1 basics, 2 independent, 3 advanced, 4 leads others. */
export type SkillLevelNumber = 1 | 2 | 3 | 4;
export type WorkModeName = "on_site" | "hybrid" | "remote";

/** A skill that a person names, or that an opening's text names. */
export interface SkillClaim {
  /** As typed. */
  readonly text: string;
  readonly links: readonly ConceptShare[];
  readonly level: SkillLevelNumber | null;
  /** `denied`: the person was asked and said "I cannot do this". */
  readonly state: "shown" | "claimed" | "denied";
  /** What shows it: ids of experiences, credentials, links, vouchers, or `staff_seen`. Never part of the score. */
  readonly evidence: readonly string[];
}

/** A past or present job. Months are counted from year 0: `year * 12 + month - 1`. */
export interface JobFacts {
  readonly title: string;
  /** Occupations that the title may mean (numbers of occupations). */
  readonly occupations: readonly ConceptShare[];
  readonly fromMonth: number | null;
  /** Null where the job goes on or the end is not known. */
  readonly toMonth: number | null;
  /** Skills that its deeds speak of. */
  readonly skills: readonly SkillClaim[];
}

export interface LanguageFacts {
  /** BCP 47 primary subtag. */
  readonly language: string;
  /** Null where the person wrote no level. */
  readonly level: CefrNumber | null;
  /** True where the level was told in words ("good") and is shown as "about B2". */
  readonly about: boolean;
}

/** A licence or credential: folded name or code, and the last day (since 1970-01-01) on which it holds, null for always. */
export interface CredentialFacts {
  readonly name: string;
  readonly untilDay: number | null;
}

/** A money range per month in the opening's or person's currency; hours are turned into months by whoever fills it. */
export interface PayRange {
  readonly min: number;
  readonly max: number;
}

export interface CandidateFacts {
  /** Latest first. */
  readonly jobs: readonly JobFacts[];
  /** Occupations that the profile's headline may mean; empty where it says nothing. */
  readonly headline: readonly ConceptShare[];
  readonly skills: readonly SkillClaim[];
  readonly languages: readonly LanguageFacts[];
  /** Language that the profile is written in: tells that the person writes it, where no level is stated. */
  readonly writtenIn: string | null;
  readonly municipality: string | null;
  readonly region: string | null;
  /** Further places (regions) where the person would work. */
  readonly otherRegions: readonly string[];
  readonly wouldMove: boolean | null;
  /** Modes of work that the person takes; empty where not said. */
  readonly workModes: readonly WorkModeName[];
  /** Days since 1970-01-01; null where not said. */
  readonly availableFromDay: number | null;
  readonly workingTimes: readonly string[];
  readonly contractTypes: readonly string[];
  /** Highest finished education, EQF 1–8. */
  readonly eqf: number | null;
  /** Licences and credentials, expired ones too: whether one is valid is asked on the day of scoring. */
  readonly credentials: readonly CredentialFacts[];
  /** What the person looks for. */
  readonly targets: readonly { readonly text: string; readonly occupations: readonly ConceptShare[] }[];
  /** Least pay per month that the person wishes; used only where a candidate looks at openings. */
  readonly payWish: number | null;
}

export interface AskedSkillFacts {
  readonly text: string;
  readonly links: readonly ConceptShare[];
  readonly need: "required" | "desirable";
  readonly level: SkillLevelNumber | null;
  /** True where it can be learned on the job. */
  readonly learnable: boolean;
}

export interface AskedLanguageFacts {
  readonly language: string;
  readonly level: CefrNumber;
  /** A habit is shown and never counts. */
  readonly need: "requirement" | "desirable" | "habit";
}

/** What can be talked about: the rule is shown and costs nothing. */
export type NegotiableName = "skills" | "languages" | "place" | "working_time" | "contract" | "start" | "education";

export interface OpeningFacts {
  readonly title: string;
  /** Occupations that the title or the employer's choice may mean. */
  readonly occupations: readonly ConceptShare[];
  readonly skills: readonly AskedSkillFacts[];
  /** Skills that tasks and description speak of; they tell the occupation and are never asked. */
  readonly tasks: readonly SkillClaim[];
  readonly languages: readonly AskedLanguageFacts[];
  readonly municipality: string | null;
  readonly region: string | null;
  readonly workMode: WorkModeName | null;
  /** Days since 1970-01-01; null: at once or not said. */
  readonly startDay: number | null;
  readonly workingTimes: readonly string[];
  readonly contractTypes: readonly string[];
  /** Least education asked for, EQF 1–8. */
  readonly eqfMin: number | null;
  /** True where experience stands in for the education asked. */
  readonly experienceInstead: boolean;
  readonly licences: readonly string[];
  readonly pay: PayRange | null;
  readonly negotiable: readonly NegotiableName[];
}
