/** What somebody of an employer looks for, kept under a name. */
export interface SavedSearchTable {
  id: string;
  programme_id: string;
  organisation_id: string;
  account_id: string;
  name: string;
  /** JSON: words and filters as the search takes them. */
  query: string;
  /** 1 where new matches are mailed. */
  mails: number;
  version: number;
  created_at: string;
  /** When new matches were last looked for. */
  checked_at: string;
  mailed_at: string | null;
}

/** Who has matched a saved search already, and is news no more. */
export interface SavedSearchSeenTable {
  search_id: string;
  candidate_id: string;
}

export interface SavedSearchTables {
  saved_search: SavedSearchTable;
  saved_search_seen: SavedSearchSeenTable;
}
