import type { CandidateRecord, Taxonomy } from "@tuttu/search";
import { occupationForSearch, skillForSearch } from "../../links/index.ts";
import type { CandidateRows } from "./aggregate.ts";

const preferred = ({ preferences }: CandidateRows, wanted: string): string[] =>
  preferences.filter(({ kind }) => kind === wanted).map(({ value }) => value);

function textsOf(rows: CandidateRows): string[] {
  const { candidate } = rows;
  return [
    candidate.goals,
    candidate.about,
    ...rows.strengths.flatMap(({ name, reason }) => [name, reason]),
    ...rows.occupations.map(({ text }) => text),
    ...rows.experience.flatMap(({ title, deeds }) => [title, ...(JSON.parse(deeds) as string[])]),
    ...rows.education.flatMap(({ field, degree }) => [field, degree]),
    ...rows.credentials.map(({ name }) => name),
    ...rows.help.filter(({ side }) => side === "offer").map(({ topic }) => topic),
  ];
}

/**
 * What staff's search knows of a candidate. Names, contacts, employers, places of study, work right and mother tongue
 * are not among it, so nobody can be found or sorted out by them there.
 */
export function searchRecord(rows: CandidateRows, taxonomy: Taxonomy): CandidateRecord {
  const { candidate } = rows;
  const occupations = [...rows.experience, ...rows.occupations].flatMap(
    ({ concept_id }) => occupationForSearch(taxonomy, concept_id) ?? [],
  );
  const finished = rows.education.flatMap(({ status, eqf_level }) =>
    status === "done" && eqf_level !== null ? [eqf_level] : [],
  );
  return {
    corpus: "staff",
    id: candidate.id,
    programmeId: candidate.programme_id,
    state: candidate.state,
    headline: candidate.headline,
    skills: rows.skills.map(({ concept_id, text, level }) => ({
      concept: skillForSearch(taxonomy, concept_id),
      text,
      level,
    })),
    occupations: occupations.map(({ id, iscoGroup }) => ({ id, iscoGroup })),
    languages: rows.languages.map(({ language, cefr }) => ({ language, level: cefr })),
    municipalities: [candidate.municipality, ...rows.places.map(({ municipality }) => municipality)],
    regions: [candidate.region],
    workModes: preferred(rows, "work_mode"),
    workingTimes: preferred(rows, "working_time"),
    contractTypes: preferred(rows, "contract_type"),
    startOn: candidate.available_from_on,
    eqf: finished.length === 0 ? null : Math.max(...finished),
    profileLanguage: candidate.text_language,
    orderedAt: Date.parse(candidate.updated_at),
    texts: [...textsOf(rows), ...occupations.flatMap(({ labels }) => labels)],
    searchStatus: candidate.search_status,
    counsellorId: candidate.counsellor_id,
    blockedOrganisationIds: [],
  };
}
