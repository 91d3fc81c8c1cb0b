import type { ImportRowTable, ImportRunTable } from "@tuttu/schema";
import type { Context } from "../../app/context.ts";
import { storedRecord } from "../domain/row-record.ts";
import type { LinkCounts } from "../domain/to-import.ts";
import { insertRows } from "../repository/rows.ts";
import { decideRows } from "./decide.ts";
import type { ImportedKind } from "./imported-kind.ts";
import { type Job, turn } from "./jobs.ts";
import { keepLease, moveOn } from "./keep-lease.ts";
import { kindOf } from "./kinds.ts";
import { memoryOf } from "./memories.ts";
import type { OpenedFile } from "./open-file.ts";
import { type ReadRow, RowReader } from "./read-rows.ts";

async function decided(ctx: Context, kind: ImportedKind<unknown>, run: ImportRunTable, rows: readonly ReadRow[]) {
  const sound = rows.filter(({ errors }) => errors.length === 0);
  const decisions = new Map((await decideRows(ctx.db, ctx.scope, kind, sound)).map((one, at) => [sound[at], one]));
  return rows.map((row): ImportRowTable => {
    const decision = decisions.get(row);
    const described = row.input === undefined ? { title: row.name ?? "", summary: "" } : kind.describe(row.input);
    const { digest, input, said, places } = row;
    const record = { ...described, ...(decision === undefined ? {} : { digest, input, said, places }) };
    return {
      import_id: run.id,
      line: row.line,
      state: decision?.state ?? "faulty",
      external_ref: row.externalRef,
      subject_id: decision?.subjectId ?? null,
      record: storedRecord(decision?.state === "same" ? described : record),
      errors: JSON.stringify(decision?.errors ?? row.errors),
      warnings: JSON.stringify(row.warnings),
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
  const reader = new RowReader(kind, run, file);
  const counts = { new: 0, changed: 0, same: 0, faulty: 0, written: 0 };
  let warned = 0;
  const links = { linked: 0, proposed: 0, unlinked: 0 } satisfies LinkCounts;
  const link = async (inputs: readonly unknown[]): Promise<void> => {
    await kind.prepare(memory, inputs);
    for (const { state } of await memory.link(inputs.flatMap((input) => kind.skillTexts(input)))) links[state] += 1;
  };
  // Linking has a thread of its own: while it is at one group, the next is read here.
  let linking: Promise<void> = Promise.resolve();
  for await (const group of reader.groups()) {
    const rows = await decided(ctx, kind, run, group);
    for (const { state } of rows) counts[state] += 1;
    warned += group.filter(({ errors, warnings }) => errors.length === 0 && warnings.length > 0).length;
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
    rows_warned: warned,
    linking: JSON.stringify(links),
    notes: JSON.stringify(reader.notes()),
  });
}
