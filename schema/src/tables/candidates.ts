import type { HintId } from "../vocabulary/hints.ts";
import type {
  CandidateState,
  CefrLevel,
  EvidenceKind,
  Locale,
  SearchStatus,
  SkillLevel,
  WorkRight,
} from "../vocabulary/people.ts";
import type { PayPeriod } from "../vocabulary/work.ts";
import type {
  BlockedOrganisationTable,
  CredentialTable,
  EducationTable,
  WorkExperienceTable,
} from "./candidate-history.ts";
import type { LinkColumns } from "./links.ts";

export interface CandidateTable {
  id: string;
  programme_id: string;
  account_id: string | null;
  counsellor_id: string | null;
  state: CandidateState;
  paused_until_on: string | null;
  preferred_name: string;
  name_key: string;
  how_to_say_it: string;
  legal_name: string;
  email: string | null;
  phone: string | null;
  headline: string;
  /** JSON: occupations that the headline may mean, `[concept id, probability]`, best first. */
  headline_proposals: string;
  goals: string;
  about: string;
  /** JSON: what the running text speaks of, `[words, [[skill id, probability], …]]`; matching counts it as claimed. */
  mentions: string;
  search_status: SearchStatus;
  search_status_confirmed_on: string | null;
  municipality: string;
  region: string;
  would_move: number;
  available_from_on: string | null;
  pay_wish: number | null;
  pay_wish_period: PayPeriod | null;
  work_right: WorkRight;
  ui_locale: Locale;
  /** Language that the profile is written in. */
  text_language: Locale;
  /** Key of the record in the file or system that it was imported from; unique within the programme. */
  external_ref: string | null;
  published_at: string | null;
  version: number;
  created_at: string;
  created_by: string | null;
  updated_at: string;
  updated_by: string | null;
  /** The import that wrote the row, until it has landed and is carried to search; nobody sees the row before. */
  held_by: string | null;
}

/** What the person would take: kind "work_mode" | "working_time" | "contract_type". */
export interface CandidatePreferenceTable {
  candidate_id: string;
  kind: "work_mode" | "working_time" | "contract_type";
  value: string;
}
export interface CandidatePlaceTable {
  candidate_id: string;
  position: number;
  municipality: string;
  within_km: number;
}
export interface CandidateContactLinkTable {
  candidate_id: string;
  position: number;
  kind: "linkedin" | "portfolio" | "code" | "other";
  url: string;
}
export interface CandidateStrengthTable {
  candidate_id: string;
  position: number;
  name: string;
  reason: string;
}
/** A hint that the person has put aside. */
export interface CandidateHintTable {
  candidate_id: string;
  hint: HintId;
}
export interface CandidateHelpTable {
  candidate_id: string;
  side: "offer" | "wish";
  position: number;
  topic: string;
  form: "call" | "review" | "tour" | "language_practice" | "other";
}
export interface CandidateOccupationTable extends LinkColumns {
  id: string;
  candidate_id: string;
  position: number;
  text: string;
}
export interface CandidateSkillTable extends LinkColumns {
  id: string;
  candidate_id: string;
  position: number;
  text: string;
  level: SkillLevel | null;
  last_used_year: number | null;
  /** 0 where the person hides it from the card. */
  on_card: number;
  /** Where the words stood: the person's list, running text, or an import's summary. */
  source: "list" | "text" | "deed";
}
export interface CandidateEvidenceTable {
  candidate_skill_id: string;
  position: number;
  kind: EvidenceKind;
  ref_id: string | null;
  note: string;
}
export interface CandidateLanguageTable {
  candidate_id: string;
  /** BCP 47 primary subtag. */
  language: string;
  /** Overall level, null where the person wrote none. */
  cefr: CefrLevel | null;
  listening: CefrLevel | null;
  reading: CefrLevel | null;
  speaking: CefrLevel | null;
  writing: CefrLevel | null;
  is_native: number;
  wants_to_work_in: number;
  evidence: string;
}
export interface CandidateTables {
  candidate: CandidateTable;
  candidate_preference: CandidatePreferenceTable;
  candidate_place: CandidatePlaceTable;
  candidate_contact_link: CandidateContactLinkTable;
  candidate_strength: CandidateStrengthTable;
  candidate_help: CandidateHelpTable;
  candidate_hint: CandidateHintTable;
  candidate_occupation: CandidateOccupationTable;
  candidate_skill: CandidateSkillTable;
  candidate_evidence: CandidateEvidenceTable;
  candidate_language: CandidateLanguageTable;
  work_experience: WorkExperienceTable;
  education: EducationTable;
  credential: CredentialTable;
  blocked_organisation: BlockedOrganisationTable;
}
