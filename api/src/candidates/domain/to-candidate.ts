import type { Candidate } from "@tuttu/schema";
import { type LabelOf, shownLink } from "../../links/index.ts";
import type { CandidateRows } from "./aggregate.ts";
import { credentialOf, educationOf, evidenceBySkill, experienceOf } from "./items-of-rows.ts";
import { personOfRows } from "./person-of-rows.ts";

/** What the viewer's language and other tables add to a profile. */
export interface Naming {
  readonly labelOf: LabelOf;
  readonly nameOfAccount: (accountId: string) => string | null;
}

/** What the profile's own page tells beside that. */
export interface PageNaming extends Naming {
  readonly hasAccount: boolean;
  readonly missing: Candidate["missing"];
}

/** A profile as the person and staff see it. */
export function toCandidate(
  rows: CandidateRows,
  { labelOf, nameOfAccount, hasAccount, missing }: PageNaming,
): Candidate {
  const { candidate } = rows;
  const evidence = evidenceBySkill(rows);
  const counsellor = candidate.counsellor_id;
  return {
    id: candidate.id,
    programmeId: candidate.programme_id,
    state: candidate.state,
    pausedUntilOn: candidate.paused_until_on,
    hasAccount,
    ...personOfRows(rows),
    counsellor: counsellor === null ? null : { id: counsellor, label: nameOfAccount(counsellor) ?? "" },
    targetOccupations: rows.occupations.map((row) => ({ id: row.id, text: row.text, link: shownLink(row, labelOf) })),
    skills: rows.skills.map((row) => {
      const shownBy = evidence.get(row.id) ?? [];
      return {
        id: row.id,
        text: row.text,
        level: row.level,
        lastUsedYear: row.last_used_year,
        onCard: row.on_card === 1,
        evidence: shownBy,
        source: row.source,
        shown: shownBy.length > 0,
        link: shownLink(row, labelOf),
      };
    }),
    experience: rows.experience.map((row) => ({ id: row.id, ...experienceOf(row), link: shownLink(row, labelOf) })),
    education: rows.education.map((row) => ({ id: row.id, ...educationOf(row) })),
    credentials: rows.credentials.map((row) => ({ id: row.id, ...credentialOf(row), verifiedAt: row.verified_at })),
    missing,
    publishedAt: candidate.published_at,
    createdAt: candidate.created_at,
    updatedAt: candidate.updated_at,
    version: candidate.version,
  };
}
