/**
 * What employers may know of a person, as it was minted; derived, may be deleted and made again. A person who may not be
 * found keeps an empty row, so that versions go on rising.
 */
export interface CardTable {
  candidate_id: string;
  programme_id: string;
  /** Version of the profile that the card was made from; of another version it is shown to nobody. */
  version: number;
  /** 1 where the person may be found by employers at all. */
  is_listed: number;
  /** JSON: exactly, what is coarsened until enough people share it. Never told. */
  traits: string;
  /** JSON: the same as the card tells it. */
  shown: string;
  /** JSON: the card; "" where there is none. */
  content: string;
  /** SHA-256 of the content, base64url. */
  digest: string;
  /** Base64 of what matching makes of the card alone; "" where there is none. */
  vector: string;
  /** Taxonomy and matcher that the vector was made with. */
  made_with: string;
  /** Rises with every minting of this card and every time that it is taken away. */
  minted_version: number;
}

/** By which id and name an organisation knows a person; another organisation knows another. */
export interface PseudonymTable {
  organisation_id: string;
  candidate_id: string;
  /** Which of the installation's secrets made the code. */
  key_version: string;
  code: string;
  /** Number of the pair of words; each once within an organisation. */
  name_number: number;
}

/** What an organisation has looked at, as far as its budgets count it. */
export interface EmployerLookTable {
  id: string;
  programme_id: string;
  organisation_id: string;
  account_id: string;
  kind: "card" | "row" | "query";
  /** Null for a query. */
  candidate_id: string | null;
  at: string;
}

export interface CardTables {
  card: CardTable;
  pseudonym: PseudonymTable;
  employer_look: EmployerLookTable;
}
