import type { Generated } from "kysely";
import type { ImportFormat, ImportKind, ImportRowState, ImportState } from "../vocabulary/linking.ts";
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

/** A mail on its way. What it says is sealed, and gone once it was sent. */
export interface MailMessageTable {
  id: string;
  programme_id: string | null;
  template: string;
  /** AES-256-GCM of address, language and values, base64url; null once sent. */
  sealed: string | null;
  created_at: string;
  sent_at: string | null;
  attempts: number;
  last_error: string | null;
}

/** Who did what to which thing; written in the same transaction, never changed. */
export interface AuditEventTable {
  id: string;
  programme_id: string | null;
  at: string;
  actor_kind: string;
  actor_id: string | null;
  action: string;
  subject_kind: string;
  subject_id: string;
  /** JSON; names of changed fields and states, never personal text. */
  detail: string;
  request_id: string | null;
}

/** Every look at a person by somebody else. */
export interface AccessLogTable {
  id: string;
  programme_id: string;
  at: string;
  account_id: string | null;
  role: string;
  organisation_id: string | null;
  candidate_id: string;
  purpose: string;
  /** `YYYY-MM-DD` of a look in a list, which is written once a day; null where a profile was opened. */
  day: string | null;
}

/** What the house knows of itself, by name. */
export interface InstallationTable {
  name: string;
  value: string;
}

export interface IdempotencyKeyTable {
  actor: string;
  route: string;
  key: string;
  body_hash: string;
  status: number | null;
  answer: string | null;
  headers: string | null;
  created_at: string;
}

export interface ImportRunTable {
  id: string;
  programme_id: string;
  kind: ImportKind;
  format: ImportFormat;
  file_name: string;
  file_hash: string;
  state: ImportState;
  rows_total: number;
  rows_new: number;
  rows_changed: number;
  rows_same: number;
  rows_faulty: number;
  /** Sound rows of which something was left out. */
  rows_warned: number;
  rows_done: number;
  /** Shares of skill texts: JSON `{linked, proposed, unlinked}`. */
  linking: string;
  /** JSON list of what is said once for the whole file, as `{pointer, code, values}`. */
  notes: string;
  /** Code of why it ended without having written. */
  error: string | null;
  /** 1 where what is written is published as far as its rules allow. */
  publish: number;
  /** Which process reads or writes it now, and until when others leave it alone. */
  lease_by: string | null;
  lease_until: string | null;
  /** When all that it writes became visible at once; from then on it can only be finished. */
  landed_at: string | null;
  version: number;
  created_at: string;
  created_by: string | null;
  updated_at: string;
}
export interface ImportRowTable {
  import_id: string;
  /** Line in the file, from 1, the header counted. */
  line: number;
  state: ImportRowState;
  external_ref: string | null;
  subject_id: string | null;
  /** JSON: name or title, one line of what was read and, until it is written, the input that it became. */
  record: string;
  /** JSON list of `{pointer, code, values}`. */
  errors: string;
  /** The same, of values that are left out while the record stands. */
  warnings: string;
  /** JSON list of `{pointer, code}`: why it was written otherwise than was wished. */
  hints: string;
}

/** What a candidate or an opening was last imported as, so that the same record again is known. */
export interface ImportSourceTable {
  subject_id: string;
  programme_id: string;
  kind: ImportKind;
  /** SHA-256 of the mapped input, base64url. */
  digest: string;
  /** JSON list: hashes of the list items that the file gave. */
  given: string | null;
  imported_at: string;
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

export interface OperationTables {
  outbox: OutboxTable;
  outbox_reader: OutboxReaderTable;
  index_run: IndexRunTable;
  mail_message: MailMessageTable;
  audit_event: AuditEventTable;
  access_log: AccessLogTable;
  installation: InstallationTable;
  idempotency_key: IdempotencyKeyTable;
  import_run: ImportRunTable;
  import_row: ImportRowTable;
  import_source: ImportSourceTable;
  match_vector: MatchVectorTable;
}
