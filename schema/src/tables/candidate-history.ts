import type { LinkColumns } from "./links.ts";

export interface WorkExperienceTable extends LinkColumns {
  id: string;
  candidate_id: string;
  position: number;
  title: string;
  sector: string | null;
  /** `YYYY-MM`, null where unknown. */
  from_month: string | null;
  /** `YYYY-MM`, null for a job that goes on. */
  to_month: string | null;
  hours_per_week: number | null;
  employer_name: string;
  place: string;
  country: string | null;
  /** JSON list of deeds: "did X with Y, result Z". */
  deeds: string;
}
export interface EducationTable {
  id: string;
  candidate_id: string;
  position: number;
  field: string;
  isced_f: string | null;
  degree: string;
  eqf_level: number | null;
  status: "done" | "ongoing" | "interrupted";
  recognised: "none" | "decision" | "licence" | "not_needed";
  institution: string;
  country: string | null;
  from_year: number | null;
  to_year: number | null;
}
export interface CredentialTable {
  id: string;
  candidate_id: string;
  position: number;
  name: string;
  kind: "licence" | "vendor" | "course" | "other";
  issuer: string;
  issued_on: string | null;
  expires_on: string | null;
  number: string | null;
  url: string | null;
  verified_by: string | null;
  verified_at: string | null;
}
export interface BlockedOrganisationTable {
  candidate_id: string;
  business_id: string;
}
