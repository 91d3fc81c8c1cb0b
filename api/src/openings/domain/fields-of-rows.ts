import type { ContractType, OpeningInput, WorkingTime } from "@tuttu/schema";
import type { OpeningRows } from "./aggregate.ts";

type Fields = Omit<OpeningInput, "organisationId" | "occupationId" | "skills">;

function payOf({ opening }: OpeningRows): Fields["pay"] {
  const { pay_min, pay_max, pay_currency, pay_period, pay_note } = opening;
  if (pay_currency === null || pay_period === null) return null;
  return { min: pay_min, max: pay_max, currency: pay_currency, period: pay_period, note: pay_note };
}

const terms = <T extends string>(rows: OpeningRows, kind: string): T[] =>
  rows.terms.filter((row) => row.kind === kind).map(({ value }) => value as T);

/** The fields of an opening that an input and an answer share. */
export function fieldsOfRows(rows: OpeningRows): Fields {
  const { opening } = rows;
  return {
    kind: opening.kind,
    visibility: opening.visibility,
    title: opening.title,
    description: opening.description,
    tasks: JSON.parse(opening.tasks) as string[],
    occupationText: opening.occupation_text,
    languages: rows.languages.map(({ language, cefr, need, task, learn_on_the_job }) => ({
      language,
      cefr,
      need,
      task,
      learnOnTheJob: learn_on_the_job === 1,
    })),
    workMode: opening.work_mode,
    municipality: opening.municipality,
    region: opening.region,
    workingTimes: terms<WorkingTime>(rows, "working_time"),
    contractTypes: terms<ContractType>(rows, "contract_type"),
    duration: opening.duration,
    startsOn: opening.starts_on,
    startsAtOnce: opening.starts_at_once === 1,
    placesOpen: opening.places_open,
    closesOn: opening.closes_on,
    pay: payOf(rows),
    collectiveAgreement: opening.collective_agreement,
    eqfMin: opening.eqf_min,
    licence: opening.licence,
    experienceInstead: opening.experience_instead === 1,
    whatWeOffer: opening.what_we_offer,
    firstWeeks: opening.first_weeks,
    teamLanguage: opening.team_language,
    accessibility: opening.accessibility,
    negotiable: rows.negotiables.map(({ field }) => field),
    introductionsWanted: opening.introductions_wanted,
    textLanguage: opening.text_language,
    externalRef: opening.external_ref,
  };
}

/** The input that would make these rows, without decisions about links: unchanged words keep the link they have. */
export const inputOfRows = (rows: OpeningRows): OpeningInput => ({
  ...fieldsOfRows(rows),
  organisationId: rows.opening.organisation_id,
  skills: rows.skills.map(({ text, need, level, learnable_in_weeks }) => ({
    text,
    need,
    level,
    learnableInWeeks: learnable_in_weeks,
  })),
});
