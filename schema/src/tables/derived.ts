import type { Generated } from "kysely";
import type { EngineName, IndexRunKind, IndexRunState, OutboxReader } from "../vocabulary/search.ts";

/** That a document changed, never its text; written in the transaction of the change, read by indexes and mail. */
export interface OutboxTable {
  seq: Generated<number>;
  /** For whom the row waits; there is one for each that reads this topic. */
  reader: OutboxReader;
  programme_id: string;
  topic: "candidate" | "opening" | "mail";
  subject_id: string;
  operation: "put" | "remove" | "send";
  version: number;
  created_at: string;
  /** After a failure: not before this instant. */
  due_at: string | null;
  attempts: number;
  last_error: string | null;
  /** Since when it is set aside: the reader cannot take this thing, and says why in `last_error`. */
  parked_at: string | null;
  /** 1 where index and database were compared and differ: then the same version counts as newer. */
  is_repair: number;
}

/** Who reads the outbox beside the house itself. */
export interface OutboxReaderTable {
  name: OutboxReader;
  since: string;
  /** 1 until its index was built from the database once since it began to read. */
  needs_rebuild: number;
  /** Which process reads for it now, and until when others leave it alone. */
  lease_by: string | null;
  lease_until: string | null;
}

/** A comparison or a rebuild of one engine's index. */
export interface IndexRunTable {
  id: string;
  engine: EngineName;
  kind: IndexRunKind;
  state: IndexRunState;
  /** Documents looked at or built so far. */
  done: number;
  total: number | null;
  /** JSON: what was found and done, by counts. */
  outcome: string;
  error: string | null;
  started_at: string;
  /** Account id; null for commands and the house itself. */
  started_by: string | null;
  ended_at: string | null;
  /** A run that has not told of itself until then has died. */
  lease_until: string;
}

/** What matching needs of a record, worked out from its rows; derived, may be deleted and made again. */
export interface MatchVectorTable {
  subject_id: string;
  programme_id: string;
  kind: "candidate" | "opening";
  /** Version of the record that the vector was made from. */
  version: number;
  taxonomy_version: string;
  matcher_version: string;
  /** Base64 of the encoded vector; empty where the record is gone. */
  vector: string;
  /** 1 where others may be matched with it: a published profile that looks for work, a published opening. */
  is_listed: number;
  /** Rises with every write, over all rows: a process that keeps vectors in memory reads on from the last it saw. */
  changed_seq: number;
}

/** What is worked out from profiles and openings, and how it is kept as they stand. */
export interface DerivedTables {
  outbox: OutboxTable;
  outbox_reader: OutboxReaderTable;
  index_run: IndexRunTable;
  match_vector: MatchVectorTable;
}
