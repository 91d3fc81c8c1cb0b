import type { Corpus, OpeningRecord, Taxonomy } from "@tuttu/search";
import { occupationForSearch, skillForSearch } from "../../links/index.ts";
import type { OpeningRows } from "./aggregate.ts";

/** Whether candidates may see the opening now. */
export const isVisible = ({ opening }: OpeningRows): boolean =>
  opening.state === "published" && opening.visibility !== "staff";

const terms = (rows: OpeningRows, wanted: string): string[] =>
  rows.terms.filter(({ kind }) => kind === wanted).map(({ value }) => value);

/** What search knows of an opening. @param employer the organisation's name */
export function searchRecord(rows: OpeningRows, corpus: Corpus, employer: string, taxonomy: Taxonomy): OpeningRecord {
  const { opening } = rows;
  const occupation = occupationForSearch(taxonomy, opening.concept_id);
  const orderedAt = corpus === "published" ? (opening.published_at ?? opening.updated_at) : opening.updated_at;
  return {
    corpus,
    id: opening.id,
    programmeId: opening.programme_id,
    state: opening.state,
    headline: opening.title,
    skills: rows.skills.map(({ concept_id, text, level }) => ({
      concept: skillForSearch(taxonomy, concept_id),
      text,
      level,
    })),
    occupations: occupation === null ? [] : [{ id: occupation.id, iscoGroup: occupation.iscoGroup }],
    // A habit asks for nothing, so nobody finds an opening by it.
    languages: rows.languages
      .filter(({ need }) => need !== "habit")
      .map(({ language, cefr }) => ({ language, level: cefr })),
    municipalities: [opening.municipality],
    regions: [opening.region],
    workModes: [opening.work_mode],
    workingTimes: terms(rows, "working_time"),
    contractTypes: terms(rows, "contract_type"),
    startOn: opening.starts_on,
    eqf: opening.eqf_min,
    profileLanguage: opening.text_language,
    orderedAt: Date.parse(orderedAt),
    employer,
    organisationId: opening.organisation_id,
    kind: opening.kind,
    texts: [
      opening.description,
      ...(JSON.parse(opening.tasks) as string[]),
      opening.occupation_text,
      opening.what_we_offer,
      opening.first_weeks,
      opening.licence,
      ...(occupation?.labels ?? []),
    ],
  };
}
