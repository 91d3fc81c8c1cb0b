import type { CandidateInput, CredentialTable, EducationTable, WorkExperienceTable } from "@tuttu/schema";
import type { CandidateRows } from "./aggregate.ts";
import { type EvidenceTargets, type WrittenEvidence, writtenEvidence } from "./evidence.ts";
import { personOfRows } from "./person-of-rows.ts";

export const experienceOf = (row: WorkExperienceTable) => ({
  title: row.title,
  sector: row.sector,
  fromMonth: row.from_month,
  toMonth: row.to_month,
  hoursPerWeek: row.hours_per_week,
  employerName: row.employer_name,
  place: row.place,
  country: row.country,
  deeds: JSON.parse(row.deeds) as string[],
});

export const educationOf = (row: EducationTable) => ({
  field: row.field,
  iscedF: row.isced_f,
  degree: row.degree,
  eqfLevel: row.eqf_level,
  status: row.status,
  recognised: row.recognised,
  institution: row.institution,
  country: row.country,
  fromYear: row.from_year,
  toYear: row.to_year,
});

export const credentialOf = (row: CredentialTable) => ({
  name: row.name,
  kind: row.kind,
  issuer: row.issuer,
  issuedOn: row.issued_on,
  expiresOn: row.expires_on,
  number: row.number,
  url: row.url,
});

export const targetsOf = (rows: Pick<CandidateRows, "experience" | "credentials">): EvidenceTargets => ({
  experience: rows.experience.map(({ id }) => id),
  credentials: rows.credentials.map(({ id }) => id),
});

/** Every skill's evidence as the profile says it, by the skill's id. */
export function evidenceBySkill(rows: CandidateRows): ReadonlyMap<string, WrittenEvidence[]> {
  const targets = targetsOf(rows);
  const bySkill = Map.groupBy(rows.evidence, (row) => row.candidate_skill_id);
  return new Map([...bySkill].map(([id, list]) => [id, writtenEvidence(list, targets)]));
}

/**
 * The input that would make these rows, without decisions about links: what is written again unchanged keeps the
 * link that it has.
 */
export function inputOfRows(rows: CandidateRows): CandidateInput {
  const evidence = evidenceBySkill(rows);
  return {
    ...personOfRows(rows),
    counsellorId: rows.candidate.counsellor_id,
    targetOccupations: rows.occupations.map(({ text }) => ({ text })),
    skills: rows.skills.map((row) => ({
      text: row.text,
      level: row.level,
      lastUsedYear: row.last_used_year,
      onCard: row.on_card === 1,
      evidence: evidence.get(row.id) ?? [],
    })),
    experience: rows.experience.map(experienceOf),
    education: rows.education.map(educationOf),
    credentials: rows.credentials.map(credentialOf),
  };
}
