import type { CefrLevel, WorkExperienceTable } from "@tuttu/schema";
import {
  type AlikeRows,
  type ExperienceBand,
  experienceBand,
  experienceYears,
  latestFirst,
} from "../../candidates/index.ts";
import type { Meanings } from "./card.ts";

/** A concept's ISCO-08 unit group; undefined for what is no occupation in force. */
export type IscoOf = (conceptId: string) => string | undefined;

export interface TraitOccupation {
  readonly concept: string;
  readonly isco: string;
  readonly band: ExperienceBand | null;
  readonly isWanted: boolean;
}

interface TraitJob {
  readonly occupation: string | null;
  /** What a title that nobody has settled may mean, likeliest first. */
  readonly perhaps: readonly { readonly concept: string; readonly isco: string }[];
  /** Of a job that has ended: how long one lasts that runs is not known, only since when. */
  readonly band: ExperienceBand | null;
}

/**
 * What together could tell who somebody is, exactly: the card tells each of it only as finely as enough people share it.
 * Kept beside the card and told to nobody.
 */
export interface Traits {
  readonly region: string;
  /** `YYYY-MM-DD` */
  readonly start: string | null;
  readonly occupations: readonly TraitOccupation[];
  /** Of each job, latest first. */
  readonly jobs: readonly TraitJob[];
  readonly languages: readonly { readonly language: string; readonly level: CefrLevel | null }[];
}

const isSettled = ({ link_state }: { readonly link_state: string }): boolean =>
  link_state === "linked" || link_state === "confirmed";

const bandOf = (jobs: readonly WorkExperienceTable[], todayOn: string): ExperienceBand | null => {
  const years = experienceYears(
    jobs.map(({ from_month, to_month }) => ({ fromMonth: from_month, toMonth: to_month })),
    todayOn,
  );
  return years === null ? null : experienceBand(years);
};

/** Of what a title may mean, so many at the most, and nothing less likely than this. */
const perhapsMost = 3;
const perhapsLeast = 0.1;

function perhapsOf({ link_state, proposals }: WorkExperienceTable, iscoOf: IscoOf): TraitJob["perhaps"] {
  if (link_state === "refused") return [];
  return (JSON.parse(proposals) as Meanings)
    .filter(([, p]) => p >= perhapsLeast)
    .sort(([a, p], [b, q]) => q - p || (a < b ? -1 : 1))
    .flatMap(([concept]) => {
      const isco = iscoOf(concept);
      return isco === undefined ? [] : [{ concept, isco }];
    })
    .slice(0, perhapsMost);
}

/** @param todayOn `YYYY-MM-DD`, until which running jobs count */
export function traitsOf(rows: AlikeRows, iscoOf: IscoOf, todayOn: string): Traits {
  const conceptOf = (row: { readonly concept_id: string | null; readonly link_state: string }): string | null =>
    row.concept_id !== null && isSettled(row) && iscoOf(row.concept_id) !== undefined ? row.concept_id : null;
  const jobs = latestFirst(rows.experience);
  const wanted = new Set(rows.occupations.flatMap((row) => conceptOf(row) ?? []));
  const worked = jobs.flatMap((job) => conceptOf(job) ?? []);
  return {
    region: rows.candidate.region,
    start: rows.candidate.available_from_on,
    occupations: [...new Set([...worked, ...wanted])].map((concept) => ({
      concept,
      isco: iscoOf(concept) ?? "",
      band: bandOf(
        jobs.filter((job) => conceptOf(job) === concept),
        todayOn,
      ),
      isWanted: wanted.has(concept),
    })),
    jobs: jobs.map((job) => {
      const occupation = conceptOf(job);
      const perhaps = occupation === null ? perhapsOf(job, iscoOf) : [];
      return { occupation, perhaps, band: job.to_month === null ? null : bandOf([job], todayOn) };
    }),
    // A mother tongue is C2 here and not told apart. What the person does not want to work in is no trait at all.
    languages: rows.languages
      .filter((row) => row.wants_to_work_in === 1)
      .map((row) => ({ language: row.language, level: row.is_native === 1 ? ("C2" as const) : row.cefr })),
  };
}
