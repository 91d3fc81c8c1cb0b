/** A person whom an organisation has put on a list of its own; gone with the person, the opening or the organisation. */
export interface ShortlistEntryTable {
  id: string;
  programme_id: string;
  organisation_id: string;
  /** Null on the organisation's general list. */
  opening_id: string | null;
  candidate_id: string;
  added_at: string;
  /** Null where the account is gone. */
  added_by: string | null;
}

/** What somebody of the organisation wrote about a person on its list; the person may read it. */
export interface ShortlistNoteTable {
  id: string;
  entry_id: string;
  text: string;
  written_at: string;
  /** Null where the account is gone. */
  written_by: string | null;
}

export interface ShortlistTables {
  shortlist_entry: ShortlistEntryTable;
  shortlist_note: ShortlistNoteTable;
}
