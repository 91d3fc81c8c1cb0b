import type { CandidateSummary } from "@tuttu/schema";
import type { CandidateRows } from "./aggregate.ts";
import { experienceYears } from "./experience.ts";
import type { Naming } from "./to-candidate.ts";

/** The parts of a profile that a row of a list is made of. */
export type SummaryRows = Pick<
  CandidateRows,
  "candidate" | "preferences" | "languages" | "skills" | "occupations" | "experience"
>;

const topSkillsMax = 6;
const isOpen = ({ link_state }: { link_state: string }): boolean =>
  link_state === "unlinked" || link_state === "proposed";

/** Latest job first: one that goes on before one that ended, then by its end, its beginning and its place. */
export function latestFirst(jobs: SummaryRows["experience"]): SummaryRows["experience"] {
  const end = (month: string | null, from: string | null) => month ?? (from === null ? "" : "9999-12");
  return [...jobs].sort((a, b) => {
    const ended = end(b.to_month, b.from_month).localeCompare(end(a.to_month, a.from_month));
    return ended || (b.from_month ?? "").localeCompare(a.from_month ?? "") || a.position - b.position;
  });
}

type Language = CandidateSummary["languages"][number];

/** Levels are letters and digits that stand in their order; a language without one comes last, equals by their code. */
const strongestFirst = (a: Language, b: Language): number => {
  const [one, other] = [a.cefr ?? "", b.cefr ?? ""];
  if (one !== other) return one > other ? -1 : 1;
  return a.language < b.language ? -1 : 1;
};

function occupationOf({ experience, occupations }: SummaryRows, labelOf: Naming["labelOf"]): string | null {
  for (const row of [...latestFirst(experience), ...occupations]) {
    const label = row.concept_id === null ? null : labelOf(row.concept_id);
    if (label !== null) return label;
  }
  return null;
}

/** A candidate as a row of a list that staff see. @param todayOn `YYYY-MM-DD`, until which running jobs count. */
export function toSummary(rows: SummaryRows, { labelOf, nameOfAccount }: Naming, todayOn: string): CandidateSummary {
  const { candidate, skills } = rows;
  const counsellor = candidate.counsellor_id;
  const linkedFirst = [...skills].sort(
    (a, b) =>
      Number(a.concept_id === null) - Number(b.concept_id === null) ||
      (b.level ?? 0) - (a.level ?? 0) ||
      a.position - b.position,
  );
  return {
    id: candidate.id,
    state: candidate.state,
    preferredName: candidate.preferred_name,
    headline: candidate.headline,
    occupation: occupationOf(rows, labelOf),
    experienceYears: experienceYears(
      rows.experience.map(({ from_month, to_month }) => ({ fromMonth: from_month, toMonth: to_month })),
      todayOn,
    ),
    municipality: candidate.municipality,
    region: candidate.region,
    workModes: rows.preferences
      .filter(({ kind }) => kind === "work_mode")
      .map(({ value }) => value as CandidateSummary["workModes"][number]),
    wouldMove: candidate.would_move === 1,
    availableFromOn: candidate.available_from_on,
    searchStatus: candidate.search_status,
    languages: rows.languages.map(({ language, cefr }) => ({ language, cefr })).sort(strongestFirst),
    // Two spellings of one skill are one skill in a row.
    topSkills: [
      ...new Set(
        linkedFirst.map((row) => (row.concept_id === null ? row.text : (labelOf(row.concept_id) ?? row.text))),
      ),
    ].slice(0, topSkillsMax),
    skillsCount: skills.length,
    unlinkedCount: [...skills, ...rows.occupations, ...rows.experience].filter(isOpen).length,
    counsellor: counsellor === null ? null : { id: counsellor, label: nameOfAccount(counsellor) ?? "" },
    updatedAt: candidate.updated_at,
  };
}
