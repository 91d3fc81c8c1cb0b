import type { IdKind, LinkColumns, OpeningInput, OpeningTable } from "@tuttu/schema";
import { canonicalRegion } from "@tuttu/search";
import type { WrittenText } from "../../links/index.ts";
import { nameKey } from "../../names/index.ts";
import type { OpeningParts, OpeningRows } from "./aggregate.ts";

/** What turning an input into rows needs from outside. */
export interface RowTools {
  readonly freshId: (kind: IdKind) => string;
  readonly link: (kind: "skill" | "occupation", written: WrittenText) => LinkColumns;
  readonly mentions: (running: string) => string;
}

/** The columns that an input does not say: identity, state, versions and who wrote when. */
export type OpeningFrame = Pick<
  OpeningTable,
  | "id"
  | "programme_id"
  | "state"
  | "held_by"
  | "closing_reason"
  | "contact_account_id"
  | "published_at"
  | "version"
  | "created_at"
  | "created_by"
  | "updated_at"
  | "updated_by"
>;

/** The text that is read for what it speaks of, beside the named skills. */
export const runningTextOf = ({ description, tasks }: Pick<OpeningInput, "description" | "tasks">): string =>
  [description, ...tasks].filter((text) => text !== "").join("\n");

const flag = (value: boolean): number => (value ? 1 : 0);

function openingRow(input: OpeningInput, frame: OpeningFrame, tools: RowTools): OpeningTable {
  return {
    ...frame,
    organisation_id: input.organisationId,
    kind: input.kind,
    visibility: input.visibility,
    title: input.title,
    title_key: nameKey(input.title),
    description: input.description,
    mentions: tools.mentions(runningTextOf(input)),
    tasks: JSON.stringify(input.tasks),
    occupation_text: input.occupationText,
    work_mode: input.workMode,
    municipality: input.municipality,
    region: canonicalRegion(input.region, input.municipality),
    duration: input.duration,
    starts_on: input.startsOn,
    starts_at_once: flag(input.startsAtOnce),
    places_open: input.placesOpen,
    closes_on: input.closesOn,
    pay_min: input.pay?.min ?? null,
    pay_max: input.pay?.max ?? null,
    pay_currency: input.pay?.currency ?? null,
    pay_period: input.pay?.period ?? null,
    pay_note: input.pay?.note ?? "",
    collective_agreement: input.collectiveAgreement,
    eqf_min: input.eqfMin,
    licence: input.licence,
    experience_instead: flag(input.experienceInstead),
    what_we_offer: input.whatWeOffer,
    first_weeks: input.firstWeeks,
    team_language: input.teamLanguage,
    accessibility: input.accessibility,
    introductions_wanted: input.introductionsWanted,
    text_language: input.textLanguage,
    external_ref: input.externalRef,
    ...tools.link("occupation", { text: input.occupationText, conceptId: input.occupationId }),
  };
}

function skillRows(
  input: OpeningInput,
  id: string,
  tools: RowTools,
  before: OpeningRows | null,
): OpeningParts["skills"] {
  const free = Map.groupBy(before?.skills ?? [], ({ text }) => text);
  return input.skills.map((skill, position) => ({
    id: free.get(skill.text)?.shift()?.id ?? tools.freshId("openingSkill"),
    opening_id: id,
    position,
    text: skill.text,
    need: skill.need,
    level: skill.level as OpeningParts["skills"][number]["level"],
    learnable_in_weeks: skill.learnableInWeeks,
    ...tools.link("skill", skill),
  }));
}

const sorted = <T extends string>(values: readonly T[]): T[] => [...new Set(values)].sort();

/**
 * Every row of an opening.
 * @param before the rows as they stand: skills that say the same keep their ids; null for a new opening.
 */
export function rowsOfInput(
  input: OpeningInput,
  frame: OpeningFrame,
  tools: RowTools,
  before: OpeningRows | null,
): OpeningRows {
  const { id } = frame;
  return {
    opening: openingRow(input, frame, tools),
    skills: skillRows(input, id, tools, before),
    languages: [...input.languages]
      .sort((a, b) => (`${a.language} ${a.need}` < `${b.language} ${b.need}` ? -1 : 1))
      .map((one) => ({
        opening_id: id,
        language: one.language,
        cefr: one.cefr,
        need: one.need,
        task: one.task,
        learn_on_the_job: flag(one.learnOnTheJob),
      })),
    terms: [
      ...sorted(input.contractTypes).map((value) => ({ opening_id: id, kind: "contract_type" as const, value })),
      ...sorted(input.workingTimes).map((value) => ({ opening_id: id, kind: "working_time" as const, value })),
    ],
    negotiables: sorted(input.negotiable).map((field) => ({ opening_id: id, field })),
  };
}
