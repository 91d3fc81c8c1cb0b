import type { Locale } from "../vocabulary/people.ts";
import type { OrganisationState } from "../vocabulary/work.ts";

/** The tenant: one funded project or service with its rules, staff and people. */
export interface ProgrammeTable {
  id: string;
  name: string;
  region: string;
  funder: string;
  locale: Locale;
  starts_on: string | null;
  ends_on: string | null;
  self_registration: number;
  reviews_profiles: number;
  ranking_enabled: number;
  version: number;
  created_at: string;
  updated_at: string;
}

export interface OrganisationTable {
  id: string;
  programme_id: string;
  name: string;
  /** Folded for sorting and for finding without accents. */
  name_key: string;
  /** Finnish Y-tunnus with its check digit, or null until known. */
  business_id: string | null;
  website: string | null;
  /** NACE Rev. 2.1 section letter. */
  industry: string | null;
  size_band: string | null;
  municipality: string;
  about: string;
  languages_at_work: string;
  state: OrganisationState;
  /** New asks that the organisation can handle in any 30 days. */
  capacity: number;
  external_ref: string | null;
  version: number;
  created_at: string;
  updated_at: string;
  /** The import that wrote the row, until it has landed and is carried to search; nobody sees the row before. */
  held_by: string | null;
}

export interface ProgrammeTables {
  programme: ProgrammeTable;
  organisation: OrganisationTable;
}
