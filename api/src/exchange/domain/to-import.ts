import type { Id, ImportRow, ImportRowTable, ImportRun, ImportRunTable } from "@tuttu/schema";
import type { RowError } from "../mapping/values.ts";
import { readRecord } from "./row-record.ts";

/** How often skill texts of a file were linked, proposed or left as text. */
export interface LinkCounts {
  readonly linked: number;
  readonly proposed: number;
  readonly unlinked: number;
}

const share = (part: number, whole: number): number => (whole === 0 ? 0 : Math.round((part / whole) * 1e4) / 1e4);

function sharesOf(stored: string): ImportRun["linking"] {
  const { linked = 0, proposed = 0, unlinked = 0 } = JSON.parse(stored) as Partial<LinkCounts>;
  const texts = linked + proposed + unlinked;
  return {
    linked: share(linked, texts),
    proposed: share(proposed, texts),
    unlinked: share(unlinked, texts),
    texts,
  };
}

/** @param done rows that the process at work has got to, where it is this one; else what the table says */
export const toImportRun = (row: ImportRunTable, done: number | undefined): ImportRun => ({
  id: row.id as Id<"importRun">,
  programmeId: row.programme_id as Id<"programme">,
  kind: row.kind,
  format: row.format,
  fileName: row.file_name,
  state: row.state,
  rows: {
    total: row.rows_total,
    new: row.rows_new,
    changed: row.rows_changed,
    same: row.rows_same,
    faulty: row.rows_faulty,
    done: done ?? row.rows_done,
  },
  linking: sharesOf(row.linking),
  error: row.error,
  createdAt: row.created_at,
  updatedAt: row.updated_at,
  version: row.version,
});

export function toImportRow(row: ImportRowTable): ImportRow {
  const { title, summary } = readRecord(row.record);
  return {
    line: row.line,
    state: row.state,
    externalRef: row.external_ref,
    subjectId: row.subject_id,
    title,
    summary,
    errors: JSON.parse(row.errors) as RowError[],
    hints: JSON.parse(row.hints) as RowError[],
  };
}
