import type { ImportRowTable, ImportRunTable } from "@tuttu/schema";
import type { Context } from "../../app/context.ts";
import { type KeyedRow, SeenKeys } from "../domain/decide-rows.ts";
import { storedRecord } from "../domain/row-record.ts";
import type { LinkCounts } from "../domain/to-import.ts";
import { asRecord, asText, type RowError } from "../mapping/values.ts";
import type { FileItem } from "../reading/record.ts";
import { insertRows } from "../repository/rows.ts";
import { decideRows, digestOf } from "./decide.ts";
import type { ImportedKind } from "./imported-kind.ts";
import { type Job, turn } from "./jobs.ts";
import { keepLease, moveOn } from "./keep-lease.ts";
import { kindOf } from "./kinds.ts";
import { memoryOf } from "./memories.ts";
import type { OpenedFile } from "./open-file.ts";

/** Records that are looked up and kept at once. */
const groupSize = 500;
/** Records that are mapped before others get their turn; some ten milliseconds. */
const mappedPerTurn = 50;
const saidMax = 120;

interface ReadRow extends KeyedRow {
  readonly input: unknown;
  readonly errors: readonly RowError[];
  /** The name or title of a record that could not be mapped, so that a person finds it. */
  readonly said?: string;
}

/** What a record of any format calls itself. */
function nameIn(value: unknown): string {
  const record = asRecord(value);
  return asText(record.name) || asText(asRecord(record.basics).name) || asText(record.title);
}

/** Reads and maps one item. */
function readItem(kind: ImportedKind<unknown>, run: ImportRunTable, item: FileItem, line: number): ReadRow {
  const nothing = { line, externalRef: null, email: null, digest: "", input: undefined };
  if (item.kind === "broken") return { ...nothing, errors: [{ pointer: "", detail: item.detail }] };
  const mapped = kind.map(run.format, item.value);
  if (!mapped.ok) return { ...nothing, errors: mapped.errors, said: nameIn(item.value).slice(0, saidMax) };
  return { line, ...kind.keysOf(mapped.input), digest: digestOf(mapped.input), input: mapped.input, errors: [] };
}

async function* groups(kind: ImportedKind<unknown>, run: ImportRunTable, file: OpenedFile): AsyncGenerator<ReadRow[]> {
  const seen = new SeenKeys();
  let rows: ReadRow[] = [];
  let line = 0;
  for await (const item of file.items) {
    // Every record has a line of its own, whatever a reader says.
    line = Math.max(line + 1, item.line);
    const row = readItem(kind, run, item, line);
    rows.push(row.errors.length > 0 ? row : { ...row, errors: seen.check(row) });
    if (rows.length % mappedPerTurn === 0) await turn();
    if (rows.length < groupSize) continue;
    yield rows;
    rows = [];
  }
  if (rows.length > 0) yield rows;
}

async function decided(ctx: Context, kind: ImportedKind<unknown>, run: ImportRunTable, rows: readonly ReadRow[]) {
  const sound = rows.filter(({ errors }) => errors.length === 0);
  const decisions = new Map((await decideRows(ctx.db, ctx.scope, kind, sound)).map((one, at) => [sound[at], one]));
  return rows.map((row): ImportRowTable => {
    const decision = decisions.get(row);
    const described = row.input === undefined ? { title: row.said ?? "", summary: "" } : kind.describe(row.input);
    const record = { ...described, ...(decision === undefined ? {} : { digest: row.digest, input: row.input }) };
    return {
      import_id: run.id,
      line: row.line,
      state: decision?.state ?? "faulty",
      external_ref: row.externalRef,
      subject_id: decision?.subjectId ?? null,
      record: storedRecord(decision?.state === "same" ? described : record),
      errors: JSON.stringify(decision?.errors ?? row.errors),
      hints: "[]",
    };
  });
}

/**
 * The dry run: reads a file to its end, keeps every record with what would become of it, links all texts once and
 * counts. Nothing of the programme changes. Ends in `checked`.
 */
export async function checkFile(ctx: Context, run: ImportRunTable, file: OpenedFile, job: Job): Promise<void> {
  const kind = kindOf(run.kind);
  const memory = await memoryOf(ctx, run.id);
  const counts = { new: 0, changed: 0, same: 0, faulty: 0, written: 0 };
  const links = { linked: 0, proposed: 0, unlinked: 0 } satisfies LinkCounts;
  const link = async (inputs: readonly unknown[]): Promise<void> => {
    await kind.prepare(memory, inputs);
    for (const { state } of await memory.link(inputs.flatMap((input) => kind.skillTexts(input)))) links[state] += 1;
  };
  // Linking has a thread of its own: while it is at one group, the next is read here.
  let linking: Promise<void> = Promise.resolve();
  for await (const group of groups(kind, run, file)) {
    const rows = await decided(ctx, kind, run, group);
    for (const { state } of rows) counts[state] += 1;
    await linking;
    linking = link(group.flatMap(({ input }) => (input === undefined ? [] : [input])));
    linking.catch(() => {});
    job.signal.throwIfAborted();
    job.done += rows.length;
    await keepLease(ctx, run, job, (tx) => insertRows(tx, rows));
    await turn();
  }
  await linking;
  await moveOn(ctx, run, "checked", {
    rows_total: job.done,
    rows_done: job.done,
    rows_new: counts.new,
    rows_changed: counts.changed,
    rows_same: counts.same,
    rows_faulty: counts.faulty,
    linking: JSON.stringify(links),
  });
}
