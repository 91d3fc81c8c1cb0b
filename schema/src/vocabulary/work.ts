/** Closed lists about openings and the terms of work; names follow schema.org JobPosting where it has one. */

export const openingKinds = ["job", "internship", "work_trial", "mentoring", "conversation"] as const;
export type OpeningKind = (typeof openingKinds)[number];

export const openingStates = ["draft", "in_review", "published", "paused", "closed", "archived"] as const;
export type OpeningState = (typeof openingStates)[number];

export const closingReasons = ["filled_here", "filled_elsewhere", "cancelled", "expired"] as const;
export type ClosingReason = (typeof closingReasons)[number];

/** "staff" is a hidden vacancy that people broker; "public" is on the programme's public page. */
export const openingVisibilities = ["staff", "programme", "public"] as const;

export const workModes = ["on_site", "hybrid", "remote"] as const;
export type WorkMode = (typeof workModes)[number];

export const workingTimes = ["full_time", "part_time", "shifts", "evenings_weekends"] as const;
export type WorkingTime = (typeof workingTimes)[number];

export const contractTypes = ["permanent", "fixed_term", "temporary", "internship", "freelance"] as const;
export type ContractType = (typeof contractTypes)[number];

export const payPeriods = ["month", "hour"] as const;
export type PayPeriod = (typeof payPeriods)[number];

/** A requirement filters, a desirable adds, a habit only tells ("we speak it at coffee"). */
export const languageNeeds = ["requirement", "desirable", "habit"] as const;
export type LanguageNeed = (typeof languageNeeds)[number];
export const skillNeeds = ["required", "desirable"] as const;
export type SkillNeed = (typeof skillNeeds)[number];

/** What an employer may mark as "can be talked about": the hard rule becomes a soft one. */
export const negotiables = ["skills", "languages", "place", "working_time", "contract", "start", "education"] as const;
export type Negotiable = (typeof negotiables)[number];

export const organisationStates = [
  "invited",
  "applied",
  "under_review",
  "vetted",
  "suspended",
  "removed",
  "refused",
] as const;
export type OrganisationState = (typeof organisationStates)[number];
/** What staff decide about an employer. */
export const vettingDecisions = ["under_review", "vetted", "refused", "suspended"] as const;
export type VettingDecision = (typeof vettingDecisions)[number];
export const sizeBands = ["1-4", "5-19", "20-49", "50-249", "250+"] as const;

/** What a wording in an advertisement may do: hint at age, gender, origin, mother tongue or looks. */
export const wordingConcerns = ["age", "young_dynamic", "gender", "origin", "native_speaker", "photo"] as const;
export type WordingConcern = (typeof wordingConcerns)[number];
