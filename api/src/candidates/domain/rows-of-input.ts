import type { CandidateInput, CandidateTable } from "@tuttu/schema";
import { canonicalRegion } from "@tuttu/search";
import { nameKey } from "../../names/index.ts";
import type { CandidateRows } from "./aggregate.ts";
import { historyRows } from "./history-rows.ts";
import type { RowTools } from "./row-tools.ts";
import { skillRows } from "./skill-rows.ts";
import { wishRows } from "./wish-rows.ts";

/** The columns that an input does not say: identity, state, versions and who wrote when. */
export type CandidateFrame = Pick<
  CandidateTable,
  | "id"
  | "programme_id"
  | "account_id"
  | "held_by"
  | "state"
  | "paused_until_on"
  | "search_status_confirmed_on"
  | "published_at"
  | "version"
  | "created_at"
  | "created_by"
  | "updated_at"
  | "updated_by"
>;

/** The text that is read for what it speaks of, beside the named skills. */
export const runningTextOf = ({ about, goals }: Pick<CandidateInput, "about" | "goals">): string =>
  [about, goals].filter((text) => text !== "").join("\n");

function candidateRow(input: CandidateInput, frame: CandidateFrame, tools: RowTools): CandidateTable {
  return {
    id: frame.id,
    programme_id: frame.programme_id,
    account_id: frame.account_id,
    held_by: frame.held_by,
    counsellor_id: input.counsellorId,
    state: frame.state,
    paused_until_on: frame.paused_until_on,
    preferred_name: input.preferredName,
    name_key: nameKey(input.preferredName),
    how_to_say_it: input.howToSayIt,
    legal_name: input.legalName,
    email: input.email,
    phone: input.phone,
    headline: input.headline,
    headline_proposals: tools.headlineProposals(input.headline),
    goals: input.goals,
    about: input.about,
    mentions: tools.mentions(runningTextOf(input)),
    search_status: input.searchStatus,
    search_status_confirmed_on: frame.search_status_confirmed_on,
    municipality: input.municipality,
    region: canonicalRegion(input.region, input.municipality),
    would_move: input.wouldMove ? 1 : 0,
    available_from_on: input.availableFromOn,
    pay_wish: input.payWish?.amount ?? null,
    pay_wish_period: input.payWish?.period ?? null,
    work_right: input.workRight,
    ui_locale: input.uiLocale,
    text_language: input.textLanguage,
    external_ref: input.externalRef,
    published_at: frame.published_at,
    version: frame.version,
    created_at: frame.created_at,
    created_by: frame.created_by,
    updated_at: frame.updated_at,
    updated_by: frame.updated_by,
  };
}

/**
 * Every row of a profile.
 * @param before the rows as they stand: items that say the same keep their ids; null for a new profile.
 */
export function rowsOfInput(
  input: CandidateInput,
  frame: CandidateFrame,
  tools: RowTools,
  before: CandidateRows | null,
): CandidateRows {
  const history = historyRows(input, frame.id, tools, before);
  return {
    candidate: candidateRow(input, frame, tools),
    ...wishRows(input, frame.id),
    ...history,
    ...skillRows(input, frame.id, tools, before, {
      experience: history.experience.map(({ id }) => id),
      credentials: history.credentials.map(({ id }) => id),
    }),
  };
}
