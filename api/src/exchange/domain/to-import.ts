import type { Id, ImportPhase, ImportRow, ImportRowTable, ImportRun, ImportRunTable, Locale } from "@tuttu/schema";
import { isCode, say, sayWarning } from "../words/say.ts";
import type { Note, RowNote } from "./notes.ts";
import type { Outcome } from "./outcome.ts";
import { readRecord } from "./row-record.ts";

interface Hint {
  readonly pointer: string;
  readonly code: string;
  /** What an earlier version has kept. */
  readonly detail?: string;
}

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

interface Said {
  readonly pointer: string;
  readonly detail: string;
}
/** What an earlier version has kept stands in its own words. */
type Stored = Note | (Said & { readonly code?: undefined });

/** Stored notes as sentences. */
export const sayNotes = (stored: string, locale: Locale): Said[] =>
  (JSON.parse(stored) as Stored[]).map((note) =>
    note.code === undefined ? note : { pointer: note.pointer, detail: say(note.code, locale, note.values) },
  );

const ofAlike: ReadonlySet<string> = new Set(["sameEmail", "sameName"]);

/** Stored warnings as sentences; whom a record may be the same as `idsOfAlike` tells. */
export const sayWarnings = (stored: string, locale: Locale): Said[] =>
  (JSON.parse(stored) as RowNote[])
    .filter(({ code }) => !ofAlike.has(code))
    .map(({ pointer, code, values }) => ({ pointer, detail: sayWarning(code, locale, values) }));

const alikeIn = (stored: string): RowNote[] =>
  (JSON.parse(stored) as RowNote[]).filter(({ code }) => ofAlike.has(code));

/** Ids of those whom a record may be the same as, by its stored warnings. */
export const idsOfAlike = (stored: string): string[] => alikeIn(stored).map(({ values }) => String(values?.id));

type SayHint = (code: string, locale: Locale) => string;

/** What an import is at beside what its row says. */
export interface Progress {
  /** Rows that the work has got to. */
  readonly done: number;
  readonly phase: ImportPhase | null;
  /** Written records that search has not heard of yet. */
  readonly waiting: number;
  readonly toMend: number;
  readonly sayHint: SayHint;
}

function saidOutcome(stored: string | null, locale: Locale, sayHint: SayHint): ImportRun["outcome"] {
  if (stored === null) return null;
  const { reasons, ...counts } = JSON.parse(stored) as Outcome;
  const detail = (code: string): string => (isCode(code) ? say(code, locale) : sayHint(code, locale));
  return { ...counts, reasons: reasons.map(({ code, ...reason }) => ({ ...reason, detail: detail(code) })) };
}

export const toImportRun = (row: ImportRunTable, locale: Locale, now: Progress): ImportRun => ({
  id: row.id as Id<"importRun">,
  programmeId: row.programme_id as Id<"programme">,
  kind: row.kind,
  format: row.format,
  fileName: row.file_name,
  state: row.state,
  phase: now.phase,
  rows: {
    total: row.rows_total,
    new: row.rows_new,
    changed: row.rows_changed,
    same: row.rows_same,
    faulty: row.rows_faulty,
    warned: row.rows_warned,
    done: now.done,
    waiting: now.waiting,
    toMend: now.toMend,
  },
  landedAt: row.landed_at,
  linking: sharesOf(row.linking),
  outcome: saidOutcome(row.outcome, locale, now.sayHint),
  warnings: sayNotes(row.notes, locale),
  error: row.error !== null && isCode(row.error) ? say(row.error, locale) : row.error,
  createdAt: row.created_at,
  updatedAt: row.updated_at,
  version: row.version,
});

/**
 * @param sayHint why a record was written otherwise than wished, in the words of its kind
 * @param names of those whom the record may be the same as, by id; whom the viewer may not see has none, and is not told
 */
export function toImportRow(
  row: ImportRowTable,
  locale: Locale,
  { sayHint, names }: { readonly sayHint: SayHint; readonly names: ReadonlyMap<string, string> },
): ImportRow {
  const { title, summary } = readRecord(row.record);
  return {
    line: row.line,
    state: row.state,
    externalRef: row.external_ref,
    subjectId: row.subject_id,
    title,
    summary,
    errors: sayNotes(row.errors, locale),
    warnings: sayWarnings(row.warnings, locale),
    alike: alikeIn(row.warnings).flatMap(({ code, values }) => {
      const id = String(values?.id) as Id<"candidate">;
      const name = names.get(id);
      return name === undefined ? [] : [{ id, name, detail: say(code, locale) }];
    }),
    hints: (JSON.parse(row.hints) as Hint[]).map((hint) => ({
      pointer: hint.pointer,
      detail: hint.detail ?? sayHint(hint.code, locale),
    })),
  };
}
