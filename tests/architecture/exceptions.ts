import type { LawId } from "./laws.ts";

/**
 * Where a law does not hold, and why that is right. `file` is relative to the root; `at`, where given, is the
 * function, table, key or text the exception is for. A reason a reader would not accept is no reason.
 */
export type Exception = { law: LawId; file: string; at?: string; reason: string };

const tables = (reason: string, ...names: readonly string[]): Exception[] =>
  names.map((at) => ({ law: "L12", file: "schema/src/migrations", at, reason }));

const queries = (file: string, reason: string, ...functions: readonly string[]): Exception[] =>
  functions.map((at) => ({ law: "L8", file, at, reason }));

/** Columns of a profile or an opening that no contract tells: by name alone where they are in several tables. */
const columns = (reason: string, ...names: readonly string[]): Exception[] =>
  names.map((at) => ({ law: "L17", file: "schema/src/tables", at, reason }));

export const exceptions: readonly Exception[] = [
  ...tables("it is the tenant", "programme"),
  ...tables(
    "a person has one account for every programme; what it may do stands in memberships, which have a programme",
    "account",
    "account_credential",
    "account_second_factor",
    "account_session",
    "account_verification",
    "session_second_factor",
    "used_time_step",
  ),
  ...tables(
    "the classification is the same for every programme and says nothing about people",
    "isco_group",
    "occupation",
    "occupation_broader",
    "occupation_label",
    "occupation_skill",
    "skill",
    "skill_broader",
    "skill_group",
    "skill_in_group",
    "skill_label",
    "skill_relation",
    "taxonomy_release",
  ),
  ...tables("it tells of the installation, which serves every programme", "installation"),
  ...tables(
    "an index holds every programme, and what keeps or compares it goes over all of them",
    "index_run",
    "outbox_reader",
  ),
  ...tables("the key belongs to the account that sent it, and is looked up by both", "idempotency_key"),
  ...queries(
    "api/src/taxonomy/repository/set-rows.ts",
    "the table is a parameter, and its type allows those of the classification only, which have no programme",
    "readSet",
    "removeSet",
  ),
  ...queries(
    "api/src/taxonomy/repository/move-links.ts",
    "the classification is one for all: its new release moves the links of every programme, and only its import calls this",
    "moveLinks",
    "moveMentions",
    "page",
    "announceTouched",
  ),
  ...queries(
    "api/src/accounts/repository/memberships.ts",
    "it is asked before there is a scope: the scope is made of its answer",
    "activeMemberships",
    "signsCurrentTerms",
    "allProgrammes",
  ),
  ...queries(
    "api/src/accounts/repository/memberships.ts",
    "it asks, before the person has a scope, whether the account of an invited address stands at this very place",
    "standingMemberships",
  ),
  ...queries(
    "api/src/invitations/repository/by-token.ts",
    "its token, or the address of an open programme, is all that somebody brings who is not in yet; one row answers",
    "findByToken",
    "spendToken",
    "writeAccepter",
    "findOpenProgramme",
  ),
  ...queries(
    "api/src/accounts/repository/memberships.ts",
    "it tells the operator at start whether anybody at all may sign in; no person and no programme is named",
    "countStaff",
  ),
  ...queries(
    "api/src/taxonomy/repository/browse.ts",
    "it pages rows that its callers in this file select from the classification, which has no programme",
    "paged",
  ),
  ...queries(
    "api/src/matching/repository/vectors.ts",
    "the number of change runs over the rows of every programme, and only the house's own reader of the outbox writes",
    "writeVectors",
  ),
  ...queries(
    "api/src/matching/repository/vectors.ts",
    "a programme's vectors are held once for all its viewers, asked for with the programme of a scope; each list lets pass only ids that were read through narrow",
    "changedVectors",
  ),
  ...queries(
    "api/src/cards/repository/cards.ts",
    "how many people of a programme share what decides how finely a card tells it, whoever looks; counts alone leave it",
    "populationRows",
  ),
  ...queries(
    "api/src/cards/repository/skill-holders.ts",
    "how many people of a programme have a skill on their card, whoever looks; counts alone leave it",
    "skillHolders",
  ),
  ...queries(
    "api/src/candidates/repository/filters.ts",
    "a condition on rows of `candidate`, which the query that it is part of narrows",
    "preference",
    "concept",
    "languages",
    "education",
  ),
  ...columns("it says whose row this is, as its place in the answer does", "candidate_id", "opening_id"),
  ...columns("it says whose row this is, as its place in the answer does", "candidate_evidence.candidate_skill_id"),
  ...columns(
    "it says whose row this is: the organisation's that alone is told it, and the entry's it stands in",
    "shortlist_entry.programme_id",
    "shortlist_entry.organisation_id",
    "shortlist_note.entry_id",
    "saved_search_seen.search_id",
  ),
  ...columns("lists are told in this order", "position"),
  ...columns("the name folded, for order and search", "candidate.name_key", "opening.title_key"),
  ...columns("the words folded, so that staff decide about the same words once", "text_key"),
  ...columns("it tells the linker what to link anew", "linker_version", "taxonomy_version"),
  ...columns(
    "what machines read in a text, for matching alone: the words themselves are told, and reasons name what counted",
    "candidate.headline_proposals",
    "mentions",
  ),
  ...columns("an import's own until it lands, and nobody sees the row before", "held_by"),
  ...columns("who wrote is told by the audit, to those who may read it", "created_by", "updated_by"),
  ...columns("that a paper was looked at is told; who did is no matter of the profile", "credential.verified_by"),
  ...columns("it says how old a status is, for asking again; no desk asks yet", "candidate.search_status_confirmed_on"),
  ...columns("it is for the employers' own desk, which is not there yet", "opening.contact_account_id"),
];

export const isExcepted = (law: LawId, file: string, at?: string): boolean =>
  exceptions.some((row) => row.law === law && row.file === file && (row.at === undefined || row.at === at));
