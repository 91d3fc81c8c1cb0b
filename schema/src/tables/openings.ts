import type { CefrLevel, Locale, SkillLevel } from "../vocabulary/people.ts";
import type {
  ClosingReason,
  LanguageNeed,
  Negotiable,
  OpeningKind,
  OpeningState,
  PayPeriod,
  SkillNeed,
  WorkMode,
} from "../vocabulary/work.ts";
import type { LinkColumns } from "./links.ts";

/** schema.org JobPosting's fields in our columns; `text_key … proposals` link `occupation_text` to an occupation. */
export interface OpeningTable extends LinkColumns {
  id: string;
  programme_id: string;
  organisation_id: string;
  kind: OpeningKind;
  state: OpeningState;
  closing_reason: ClosingReason | null;
  visibility: "staff" | "programme" | "public";
  title: string;
  title_key: string;
  description: string;
  /** JSON: what the description speaks of, `[words, [[skill id, probability], …]]`; tells the occupation, asks nothing. */
  mentions: string;
  /** JSON list of tasks. */
  tasks: string;
  occupation_text: string;
  work_mode: WorkMode;
  municipality: string;
  region: string;
  duration: string;
  starts_on: string | null;
  starts_at_once: number;
  places_open: number;
  /** Last day on which the opening may be shown. */
  closes_on: string | null;
  pay_min: number | null;
  pay_max: number | null;
  pay_currency: string | null;
  pay_period: PayPeriod | null;
  pay_note: string;
  collective_agreement: string;
  eqf_min: number | null;
  licence: string;
  experience_instead: number;
  what_we_offer: string;
  first_weeks: string;
  team_language: string | null;
  accessibility: string;
  contact_account_id: string | null;
  introductions_wanted: number;
  text_language: Locale;
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

export interface OpeningSkillTable extends LinkColumns {
  id: string;
  opening_id: string;
  position: number;
  text: string;
  need: SkillNeed;
  level: SkillLevel | null;
  learnable_in_weeks: number | null;
}
export interface OpeningLanguageTable {
  opening_id: string;
  language: string;
  cefr: CefrLevel;
  need: LanguageNeed;
  /** What the language is needed for, e.g. "phones customers". */
  task: string;
  learn_on_the_job: number;
}
export interface OpeningTermTable {
  opening_id: string;
  kind: "working_time" | "contract_type";
  value: string;
}
export interface OpeningNegotiableTable {
  opening_id: string;
  field: Negotiable;
}

export interface OpeningTables {
  opening: OpeningTable;
  opening_skill: OpeningSkillTable;
  opening_language: OpeningLanguageTable;
  opening_term: OpeningTermTable;
  opening_negotiable: OpeningNegotiableTable;
}
