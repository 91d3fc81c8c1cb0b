import type { ImportRowTable, ImportRunTable } from "@tuttu/schema";
import type { Context } from "../../app/context.ts";
import { record } from "../../audit/index.ts";
import { storedRecord } from "../domain/row-record.ts";
import type { LinkCounts } from "../domain/to-import.ts";
import { insertRows } from "../repository/rows.ts";
import { alikeNotes } from "./alike-notes.ts";
import { decideRows } from "./decide.ts";
import { Employers } from "./employers-to-make.ts";
import type { ImportedKind } from "./imported-kind.ts";
import { holder, type Job, turn } from "./jobs.ts";
import { keepLease, leaseUntil, moveOn } from "./keep-lease.ts";
import { kindOf } from "./kinds.ts";
import { beginLanding, Contended, holdRows, type Landing } from "./land-import.ts";
import { memoryOf } from "./memories.ts";
import type { OpenedFile } from "./open-file.ts";
import { type ReadRow, RowReader } from "./read-rows.ts";

/** Longer than any table that a person would mend by hand. */
const ownMax = 20_000;

/**
 * A record as the file has it, where there is something to mend in it. What was left out of a record that stands is mended
 * by the record coming again, so that one has to be known by something.
 */
function ownOf({ warnings, externalRef, email, own }: ReadRow, isFaulty: boolean): string | null {
  if (!isFaulty && (warnings.length === 0 || (externalRef ?? email) === null)) return null;
  const text = own();
  return text.length > ownMax ? null : text;
}

async function decided(ctx: Context, kind: ImportedKind<unknown>, run: ImportRunTable, rows: readonly ReadRow[]) {
  const sound = rows.filter(({ errors }) => errors.length === 0);
  const decisions = new Map((await decideRows(ctx.db, ctx.scope, kind, sound)).map((one, at) => [sound[at], one]));
  const fresh = sound.filter((row) => decisions.get(row)?.state === "new");
  const alike = await alikeNotes(
    ctx.db,
    ctx.scope,
    kind,
    fresh.map(({ input }) => input),
  );
  const alikeOf = new Map(fresh.map((row, at) => [row, alike[at] ?? []]));
  return rows.map((row): ImportRowTable => {
    const decision = decisions.get(row);
    const described = row.input === undefined ? { title: row.name ?? "", summary: "" } : kind.describe(row.input);
    const { digest, input, said, places } = row;
    const kept = { ...described, ...(decision === undefined ? {} : { digest, input, said, places }) };
    const state = decision?.state ?? "faulty";
    return {
      import_id: run.id,
      line: row.line,
      state,
      external_ref: row.externalRef,
      subject_id: decision?.subjectId ?? null,
      record: storedRecord(state === "same" ? described : kept),
      errors: JSON.stringify(decision?.errors ?? row.errors),
      warnings: JSON.stringify([...row.warnings, ...(alikeOf.get(row) ?? [])]),
      hints: "[]",
      own: ownOf(row, state === "faulty"),
    };
  });
}

/** After so many records, and ten times as many, the database looks at how large its tables have become. */
const sizesFirst = 500;

/** Groups that may be in linking while another is held; more would keep more in memory than they would save. */
const groupsInLinking = 1;

/** That a file is to be written as soon as it was read, by somebody who does not want to look first. */
export interface WriteAtOnce {
  readonly publish: boolean;
}

/**
 * The dry run: reads a file to its end, keeps every record with what would become of it, links all texts once and
 * counts. Nothing of the programme changes. Ends in `checked`.
 *
 * To be written at once, what was linked is held while the next is being linked, and it ends in `running`.
 * @returns where it is to be written, the run and what it holds: null where others are at the same records, so that all
 * has to be worked out anew
 */
export async function checkFile(
  ctx: Context,
  run: ImportRunTable,
  file: OpenedFile,
  job: Job,
  atOnce?: WriteAtOnce,
): Promise<{ readonly run: ImportRunTable; readonly landing: Landing | null } | undefined> {
  const kind = kindOf(run.kind);
  const memory = await memoryOf(ctx, run.id);
  const reader = new RowReader(kind, run, file);
  const employers = new Employers();
  let landing = atOnce === undefined ? null : beginLanding(ctx, run, { memory, job, ...atOnce });
  const counts = { new: 0, changed: 0, same: 0, faulty: 0, written: 0 };
  let warned = 0;
  const links = { linked: 0, proposed: 0, unlinked: 0 } satisfies LinkCounts;
  const link = async (inputs: readonly unknown[]): Promise<void> => {
    await kind.prepare(memory, inputs);
    for (const { state } of await memory.link(inputs.flatMap((input) => kind.skillTexts(input)))) links[state] += 1;
  };
  // Linking has a thread of its own: while it is at one group, the next is read here and given to it,
  // and the one before is held.
  const linking: { readonly rows: ImportRowTable[]; readonly done: Promise<void> }[] = [];
  let sizesKnownAt = sizesFirst;
  const holdOldest = async (): Promise<void> => {
    const oldest = linking.shift();
    await oldest?.done;
    try {
      if (landing !== null && oldest !== undefined) await holdRows(landing, oldest.rows);
    } catch (error) {
      if (!(error instanceof Contended)) throw error;
      landing = null;
    }
    if (landing === null || landing.held < sizesKnownAt) return;
    sizesKnownAt *= 10;
    await ctx.ports.learnSizes();
  };
  for await (const group of reader.groups()) {
    job.phase = "linking";
    const rows = await decided(ctx, kind, run, group);
    for (const { state } of rows) counts[state] += 1;
    for (const [at, { state }] of rows.entries()) {
      const employer = state === "new" || state === "changed" ? kind.employerOf(group[at]?.input) : null;
      if (employer !== null) employers.see(employer);
    }
    warned += rows.filter(({ state, warnings }) => state !== "faulty" && warnings !== "[]").length;
    const done = link(group.flatMap(({ input }) => (input === undefined ? [] : [input])));
    done.catch(() => {});
    linking.push({ rows: rows.filter(({ state }) => state === "new" || state === "changed"), done });
    job.signal.throwIfAborted();
    job.done += rows.length;
    await keepLease(ctx, run, job, (tx) => insertRows(tx, rows));
    if (linking.length > groupsInLinking) await holdOldest();
    await turn();
  }
  while (linking.length > 0) await holdOldest();
  const form = file.columns()?.table;
  const change = {
    table_form: form === undefined ? null : JSON.stringify(form),
    rows_total: job.done,
    rows_done: job.done,
    rows_new: counts.new,
    rows_changed: counts.changed,
    rows_same: counts.same,
    rows_faulty: counts.faulty,
    rows_warned: warned,
    linking: JSON.stringify(links),
    notes: JSON.stringify([...reader.notes(), ...(await employers.notes(ctx.db, ctx.scope))]),
  };
  if (atOnce === undefined || counts.faulty === job.done) {
    await moveOn(ctx, run, "checked", change);
    return undefined;
  }
  const going = { publish: Number(atOnce.publish), rows_done: 0, lease_by: holder, lease_until: leaseUntil(ctx) };
  const running = await moveOn(ctx, run, "running", { ...change, ...going }, (tx) =>
    record(tx, ctx, "import.confirmed", { subjectKind: "import", subjectId: run.id, detail: { ...atOnce } }),
  );
  return { run: running, landing };
}
