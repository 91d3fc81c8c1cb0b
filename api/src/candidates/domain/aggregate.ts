import type {
  BlockedOrganisationTable,
  CandidateContactLinkTable,
  CandidateEvidenceTable,
  CandidateHelpTable,
  CandidateLanguageTable,
  CandidateOccupationTable,
  CandidatePlaceTable,
  CandidatePreferenceTable,
  CandidateSkillTable,
  CandidateStrengthTable,
  CandidateTable,
  CredentialTable,
  EducationTable,
  WorkExperienceTable,
} from "@tuttu/schema";

/** The rows that hang on a candidate, each list in its order. */
export interface CandidateParts {
  readonly preferences: readonly CandidatePreferenceTable[];
  readonly places: readonly CandidatePlaceTable[];
  readonly contactLinks: readonly CandidateContactLinkTable[];
  readonly strengths: readonly CandidateStrengthTable[];
  readonly help: readonly CandidateHelpTable[];
  readonly occupations: readonly CandidateOccupationTable[];
  readonly skills: readonly CandidateSkillTable[];
  readonly evidence: readonly CandidateEvidenceTable[];
  readonly languages: readonly CandidateLanguageTable[];
  readonly experience: readonly WorkExperienceTable[];
  readonly education: readonly EducationTable[];
  readonly credentials: readonly CredentialTable[];
  readonly blocked: readonly BlockedOrganisationTable[];
}

/** A candidate with everything that belongs to the profile, as the tables hold it. */
export interface CandidateRows extends CandidateParts {
  readonly candidate: CandidateTable;
}

/** The table of each part. `evidence` hangs on skills and goes with them. */
export const partTables = {
  preferences: "candidate_preference",
  places: "candidate_place",
  contactLinks: "candidate_contact_link",
  strengths: "candidate_strength",
  help: "candidate_help",
  occupations: "candidate_occupation",
  skills: "candidate_skill",
  evidence: "candidate_evidence",
  languages: "candidate_language",
  experience: "work_experience",
  education: "education",
  credentials: "credential",
  blocked: "blocked_organisation",
} as const satisfies Record<keyof CandidateParts, string>;

export type PartName = keyof CandidateParts;
export const partNames = Object.keys(partTables) as readonly PartName[];
