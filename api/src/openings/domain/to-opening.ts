import type { Locale, Opening, OpeningSummary } from "@tuttu/schema";
import { type LabelOf, shownLink } from "../../links/index.ts";
import type { OpeningRows } from "./aggregate.ts";
import { fieldsOfRows } from "./fields-of-rows.ts";
import { findWording } from "./wording/wording-hints.ts";
import { wordingTexts } from "./wording/wording-texts.ts";

/** What the viewer's language and other tables add to an opening. */
export interface Naming {
  readonly labelOf: LabelOf;
  readonly organisationOf: (organisationId: string) => { readonly name: string; readonly state: string } | undefined;
}

/** What may be wrong with the wording of an opening, for those who can change it. */
export function hintsOf(rows: OpeningRows, locale: Locale): Opening["hints"] {
  const { opening } = rows;
  const tasks = (JSON.parse(opening.tasks) as string[]).map((task, at) => [`/tasks/${at}`, task] as const);
  const found = findWording([
    ["/title", opening.title],
    ["/description", opening.description],
    ...tasks,
    ["/whatWeOffer", opening.what_we_offer],
    ["/firstWeeks", opening.first_weeks],
  ]);
  return found.map((finding) => ({ ...finding, text: wordingTexts[locale][finding.concern] }));
}

function employerOf({ opening }: OpeningRows, naming: Naming) {
  const found = naming.organisationOf(opening.organisation_id);
  return {
    organisation: { id: opening.organisation_id, label: found?.name ?? "" },
    organisationIsVetted: found?.state === "vetted",
  };
}

/** An opening as its viewer sees it. */
export function toOpening(
  rows: OpeningRows,
  naming: Naming,
  { hints, missing }: Pick<Opening, "hints" | "missing">,
): Opening {
  const { opening } = rows;
  return {
    id: opening.id,
    programmeId: opening.programme_id,
    ...employerOf(rows, naming),
    state: opening.state,
    closingReason: opening.closing_reason,
    ...fieldsOfRows(rows),
    occupation: shownLink(opening, naming.labelOf),
    skills: rows.skills.map((row) => ({
      id: row.id,
      text: row.text,
      need: row.need,
      level: row.level,
      learnableInWeeks: row.learnable_in_weeks,
      link: shownLink(row, naming.labelOf),
    })),
    hints,
    missing,
    publishedAt: opening.published_at,
    createdAt: opening.created_at,
    updatedAt: opening.updated_at,
    version: opening.version,
  };
}

const isOpen = ({ link_state }: { link_state: string }): boolean =>
  link_state === "unlinked" || link_state === "proposed";

/** An opening as a row of a list. */
export function toSummary(rows: OpeningRows, naming: Naming): OpeningSummary {
  const { opening, skills } = rows;
  const { labelOf } = naming;
  const occupation = opening.concept_id === null ? null : labelOf(opening.concept_id);
  return {
    id: opening.id,
    state: opening.state,
    kind: opening.kind,
    title: opening.title,
    ...employerOf(rows, naming),
    occupation: occupation ?? (opening.occupation_text || null),
    workMode: opening.work_mode,
    municipality: opening.municipality,
    region: opening.region,
    startsOn: opening.starts_on,
    closesOn: opening.closes_on,
    pay: fieldsOfRows(rows).pay,
    languages: rows.languages.map(({ language, cefr, need }) => ({ language, cefr, need })),
    requiredSkills: [
      ...new Set(
        skills
          .filter(({ need }) => need === "required")
          .map((row) => (row.concept_id === null ? row.text : (labelOf(row.concept_id) ?? row.text))),
      ),
    ],
    unlinkedCount: [...skills, ...(opening.occupation_text === "" ? [] : [opening])].filter(isOpen).length,
    updatedAt: opening.updated_at,
  };
}
