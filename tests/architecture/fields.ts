import * as schema from "@tuttu/schema";
import { isExcepted } from "./exceptions.ts";
import type { Source } from "./sources.ts";
import type { Table } from "./tenancy.ts";
import type { Breach } from "./verdict.ts";

interface Contract {
  readonly shape: Readonly<Record<string, unknown>>;
}

/** Who tells of a table's rows: each column under its own name in the first, or under another in any of them. */
export interface Carrier {
  readonly contracts: readonly Contract[];
  readonly as?: Readonly<Record<string, string>>;
}

export const tablesFolder = "schema/src/tables";

const link = { link_state: "state", concept_id: "conceptId", link_confidence: "confidence", link_how: "how" };
const linked = (contract: Contract): Carrier => ({
  contracts: [contract, schema.ConceptLink],
  as: { ...link, proposals: "proposals" },
});
const pay = { pay_min: "min", pay_max: "max", pay_currency: "currency", pay_period: "period", pay_note: "note" };

/** A table of profiles or openings that is not here is a breach, as is a name that its contracts do not have. */
export const carriers: Readonly<Record<string, Carrier>> = {
  candidate: {
    contracts: [schema.Candidate],
    as: { account_id: "hasAccount", counsellor_id: "counsellor", pay_wish_period: "payWish" },
  },
  candidate_contact_link: { contracts: [schema.ContactLink] },
  candidate_evidence: { contracts: [schema.Evidence], as: { ref_id: "position" } },
  candidate_hint: { contracts: [schema.HintsAside], as: { hint: "aside" } },
  candidate_help: { contracts: [schema.HelpTopic, schema.Candidate], as: { side: "helpOffers" } },
  candidate_language: { contracts: [schema.CandidateLanguage] },
  candidate_occupation: linked(schema.TargetOccupation),
  candidate_place: { contracts: [schema.Place] },
  candidate_preference: { contracts: [schema.Candidate], as: { kind: "workModes", value: "workingTimes" } },
  candidate_skill: linked(schema.CandidateSkill),
  candidate_strength: { contracts: [schema.Strength] },
  work_experience: linked(schema.WorkExperience),
  education: { contracts: [schema.Education] },
  credential: { contracts: [schema.Credential] },
  blocked_organisation: { contracts: [schema.Candidate], as: { business_id: "blockedOrganisations" } },
  opening: {
    contracts: [schema.Opening, schema.Pay, schema.ConceptLink],
    as: { organisation_id: "organisation", ...pay, ...link, proposals: "proposals" },
  },
  opening_language: { contracts: [schema.OpeningLanguage] },
  opening_negotiable: { contracts: [schema.Opening], as: { field: "negotiable" } },
  opening_skill: linked(schema.OpeningSkill),
  saved_search_seen: { contracts: [schema.SavedSearch] },
  shortlist_entry: { contracts: [schema.ShortlistEntry] },
  shortlist_note: { contracts: [schema.ShortlistNote], as: { written_at: "at", written_by: "by" } },
  opening_term: { contracts: [schema.Opening], as: { kind: "contractTypes", value: "workingTimes" } },
};

/** Tables of profiles and openings: the two, and whatever goes with their rows. */
export function recordTables(tables: readonly Table[]): Table[] {
  const own = new Set(["candidate", "opening"]);
  for (let before = -1; before < own.size; ) {
    before = own.size;
    for (const { name, owners } of tables) if (owners.some((owner) => own.has(owner))) own.add(name);
  }
  return tables.filter(({ name }) => own.has(name));
}

const camel = (column: string): string => column.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());

const isCarried = ({ contracts: [first, ...others], as = {} }: Carrier, column: string): boolean => {
  const other = as[column];
  if (other === undefined) return first !== undefined && Object.hasOwn(first.shape, camel(column));
  return [first, ...others].some((contract) => contract !== undefined && Object.hasOwn(contract.shape, other));
};

/** Columns that no contract tells, as `table.column`. */
export const untold = (tables: readonly Table[], carried = carriers): string[] =>
  recordTables(tables).flatMap(({ name, columns }) => {
    const carrier = carried[name];
    return columns.filter((column) => !(carrier && isCarried(carrier, column))).map((column) => `${name}.${column}`);
  });

/** Those of them that have no reason either. */
export const columnBreaches = (tables: readonly Table[], carried = carriers): Breach[] =>
  untold(tables, carried)
    .filter((column) => !isExcepted("L17", tablesFolder, column))
    .filter((column) => !isExcepted("L17", tablesFolder, column.replace(/^.*\./, "")))
    .map((column) => ({ file: tablesFolder, what: `${column} is kept, and no contract tells it` }));

/** Fields of inputs that no part of a form names. */
export const formBreaches = (contracts: readonly Contract[], folder: string, form: readonly Source[]): Breach[] =>
  [...new Set(contracts.flatMap(({ shape }) => Object.keys(shape)))]
    .filter((field) => !form.some(({ text }) => new RegExp(`\\b${field}\\b`).test(text)))
    .map((field) => ({ file: folder, what: `no part of the form has ${field}` }));
