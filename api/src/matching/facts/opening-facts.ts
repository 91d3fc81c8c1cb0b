import type { OpeningFacts } from "@tuttu/search";
import type { OpeningRows } from "../../openings/index.ts";
import { dayOf, perMonth } from "./calendar.ts";
import { type ConceptNumbers, cefrNumber, claimsOfMentions } from "./candidate-facts.ts";
import { sharesOfLink } from "./concept-shares.ts";

/** What matching may know of an opening. */
export function openingFacts(rows: OpeningRows, numbers: ConceptNumbers): OpeningFacts {
  const { opening } = rows;
  const terms = (kind: string) => rows.terms.filter((row) => row.kind === kind).map(({ value }) => value);
  const { pay_min: min, pay_max: max, pay_period: period } = opening;
  return {
    title: opening.title,
    occupations: sharesOfLink(opening, numbers.occupation),
    skills: rows.skills.map((row) => ({
      text: row.text,
      links: sharesOfLink(row, numbers.skill),
      need: row.need,
      level: row.level,
      learnable: row.learnable_in_weeks !== null,
    })),
    tasks: claimsOfMentions(opening.mentions, numbers.skill),
    languages: rows.languages.map(({ language, cefr, need }) => ({ language, level: cefrNumber(cefr), need })),
    municipality: opening.municipality || null,
    region: opening.region || null,
    workMode: opening.work_mode,
    // "At once" means from the day on which it stood there to be read.
    startDay: dayOf(
      opening.starts_at_once === 1 ? (opening.published_at ?? opening.created_at).slice(0, 10) : opening.starts_on,
    ),
    workingTimes: terms("working_time"),
    contractTypes: terms("contract_type"),
    eqfMin: opening.eqf_min,
    experienceInstead: opening.experience_instead === 1,
    licences: opening.licence === "" ? [] : [opening.licence.normalize("NFKC").toLowerCase().trim()],
    pay:
      min === null && max === null
        ? null
        : { min: perMonth(min ?? max ?? 0, period), max: perMonth(max ?? min ?? 0, period) },
    negotiable: rows.negotiables.map(({ field }) => field),
  };
}
