/** By which key rows of a table are a person's: the candidate's id, or that of the account they sign in with. */
interface Whose {
  readonly of: "candidate" | "account";
  readonly column: string;
  /** The table, a candidate's own, whose row `column` names where it is not the candidate itself. */
  readonly through?: string;
}

/**
 * What the house does with a person's rows of a table. `told`: they are exported, but for `except`; else the reason.
 * `erased`: with the profile or account that owns them, by a statement of the erasure's own, or not, with the reason.
 */
export interface Treatment extends Whose {
  readonly told: true | { readonly not: string };
  readonly except?: readonly string[];
  readonly erased: "with_owner" | "by_itself" | { readonly not: string };
}

/** The table says nothing about candidates. */
const nobody = "nobody";

const part: Treatment = { of: "candidate", column: "candidate_id", told: true, erased: "with_owner" };
const secret = "it opens the account: whoever reads it could sign in";
const keyed: Treatment = { of: "account", column: "account_id", told: { not: secret }, erased: "with_owner" };
const derived = { not: "worked out from what the profile tells, and made anew from it" };

/**
 * Every table of the house, and what is done with what it holds about a person. A new table fails the tests of the
 * house's laws until it has its line here.
 */
export const tablesOfPeople: Readonly<Record<string, Treatment | typeof nobody>> = {
  candidate: { ...part, column: "id", except: ["counsellor_id", "held_by", "created_by", "updated_by"] },
  candidate_preference: part,
  candidate_place: part,
  candidate_contact_link: part,
  candidate_strength: part,
  candidate_help: part,
  candidate_hint: part,
  candidate_occupation: part,
  candidate_skill: part,
  candidate_evidence: { ...part, column: "candidate_skill_id", through: "candidate_skill" },
  candidate_language: part,
  work_experience: part,
  education: part,
  credential: { ...part, except: ["verified_by"] },
  blocked_organisation: part,
  card: { ...part, except: ["vector"], erased: "by_itself" },
  pseudonym: { ...part, told: { not: "it would tell how one employer knows the person" }, erased: "by_itself" },
  employer_look: { ...part, except: ["account_id"], erased: "by_itself" },
  match_vector: { ...part, column: "subject_id", told: derived, erased: "by_itself" },
  shortlist_entry: { ...part, except: ["added_by"] },
  shortlist_note: { ...part, column: "entry_id", through: "shortlist_entry", except: ["written_by"] },
  saved_search_seen: {
    ...part,
    told: { not: "it keeps one employer from being mailed of the same card twice, and says nothing more" },
    erased: "with_owner",
  },
  invitation: {
    ...part,
    except: ["token_hash", "made_by", "revoked_by"],
    erased: "by_itself",
  },
  import_row: { ...part, column: "subject_id", erased: "by_itself" },
  import_source: { ...part, column: "subject_id", erased: "by_itself" },
  access_log: {
    ...part,
    except: ["account_id"],
    erased: { not: "it tells who looked, and by ids alone; what an administrator typed is taken out" },
  },
  audit_event: {
    ...part,
    column: "subject_id",
    except: ["actor_id"],
    erased: { not: "it holds ids and names of fields, and would not be whole without its entries" },
  },
  erasure: { ...part, erased: { not: "it keeps an older backup from bringing the person back" } },
  outbox: {
    ...part,
    column: "subject_id",
    told: { not: "a note on its way to an index, gone within seconds; it holds ids alone" },
    erased: { not: "it is what takes the person out of the indexes" },
  },
  membership: { ...part, erased: "by_itself" },
  account: { of: "account", column: "id", told: true, erased: "by_itself" },
  account_session: { ...keyed, told: true, except: ["token"] },
  account_credential: keyed,
  account_second_factor: keyed,
  session_second_factor: keyed,
  used_time_step: keyed,
  account_verification: { ...keyed, column: "value", erased: "by_itself" },
  mail_message: {
    ...keyed,
    column: "sealed",
    told: { not: "it is on its way to the person already, and sealed until then" },
    erased: "by_itself",
  },
  idempotency_key: {
    ...keyed,
    column: "actor",
    told: { not: "a copy, for a day, of answers that were given" },
    erased: "by_itself",
  },
  import_run: nobody,
  index_run: nobody,
  installation: nobody,
  isco_group: nobody,
  occupation: nobody,
  occupation_broader: nobody,
  occupation_label: nobody,
  occupation_skill: nobody,
  opening: nobody,
  opening_language: nobody,
  opening_negotiable: nobody,
  opening_skill: nobody,
  opening_term: nobody,
  organisation: nobody,
  outbox_reader: nobody,
  programme: nobody,
  programme_terms: nobody,
  saved_search: nobody,
  skill: nobody,
  skill_broader: nobody,
  skill_group: nobody,
  skill_in_group: nobody,
  skill_label: nobody,
  skill_relation: nobody,
  taxonomy_release: nobody,
  terms_signature: nobody,
  vetting: nobody,
};

/** Tables with something about people, and what is done with it. */
export const personal: readonly (readonly [string, Treatment])[] = Object.entries(tablesOfPeople).flatMap(
  ([name, treatment]) => (treatment === nobody ? [] : [[name, treatment] as const]),
);

/** Tables whose rows about a person are exported, in the order in which they are told. */
export const toldTables = personal.filter(([, { told }]) => told === true);

/** Tables whose keys the planner may remember copies of. */
export const namesOfPersonal: readonly string[] = personal.map(([name]) => name);
