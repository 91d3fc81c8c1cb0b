/** Who was erased, by ids alone, so that an older backup brings nobody back. */
export interface ErasureTable {
  candidate_id: string;
  programme_id: string;
  /** The account that went along; null where it stayed or there was none. */
  account_id: string | null;
  asked_by: "person" | "staff";
  erased_at: string;
}

export interface RightsTables {
  erasure: ErasureTable;
}
