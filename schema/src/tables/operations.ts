import type { ImportFormat, ImportKind, ImportRowState, ImportState } from "../vocabulary/linking.ts";

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
  /** Of a table: JSON `{header, delimiter}`, as the file writes them. */
  table_form: string | null;
  /** What became of its new records: JSON `{published, drafts, reasons: [{code, count, isDraft}]}`; null until it is done. */
  outcome: string | null;
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
  /** The record as the file has it, while a person has something to mend in it. */
  own: string | null;
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

export interface OperationTables {
  mail_message: MailMessageTable;
  audit_event: AuditEventTable;
  access_log: AccessLogTable;
  installation: InstallationTable;
  idempotency_key: IdempotencyKeyTable;
  import_run: ImportRunTable;
  import_row: ImportRowTable;
  import_source: ImportSourceTable;
}
