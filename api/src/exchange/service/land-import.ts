import type { ImportRowTable, ImportRunTable } from "@tuttu/schema";
import type { Context } from "../../app/context.ts";
import { record } from "../../audit/index.ts";
import { refusalOf } from "../../http/problem.ts";
import type { Holder } from "../../organisations/index.ts";
import { type Counts, noMoves, writtenCounts } from "../domain/moved-since.ts";
import { type RowRecord, readRecord } from "../domain/row-record.ts";
import { replaceRows } from "../repository/rows.ts";
import { landRun } from "../repository/runs.ts";
import { saveSources } from "../repository/sources.ts";
import { decideRows } from "./decide.ts";
import { employerNotes } from "./employers-to-make.ts";
import type { ImportedKind, MadeRecord } from "./imported-kind.ts";
import { type Job, holder as ownHolder, turn } from "./jobs.ts";
import { keepLease, LostImport, leaseUntil } from "./keep-lease.ts";
import { kindOf } from "./kinds.ts";
import type { LinkMemory } from "./link-memory.ts";
import { sourceOf } from "./source-of.ts";

/** Others have made or changed what the file is about, so that what was worked out is no longer true. */
export class Contended extends Error {}

/** Records that one transaction writes: some fifty milliseconds, for which others that write have to wait. */
const groupSize = 100;

/** An import on its way, and what it holds. */
export interface Landing {
  readonly ctx: Context;
  readonly run: ImportRunTable;
  readonly kind: ImportedKind<unknown>;
  readonly memory: LinkMemory;
  readonly job: Job;
  readonly publish: boolean;
  readonly owners: Holder;
  /** By how much the counts of the dry run are no longer true. */
  readonly moved: Counts;
  readonly sinceAt: string;
  /** How many records are held by now. */
  held: number;
}

/** Begins to hold what an import writes. */
export const beginLanding = (
  ctx: Context,
  run: ImportRunTable,
  { memory, job, publish }: { readonly memory: LinkMemory; readonly job: Job; readonly publish: boolean },
): Landing => ({
  ctx,
  run,
  kind: kindOf(run.kind),
  memory,
  job,
  publish,
  owners: { heldBy: run.id, made: [] },
  moved: noMoves(),
  sinceAt: ctx.now(),
  held: 0,
});

interface Decided {
  readonly row: ImportRowTable;
  readonly record: RowRecord;
}

/** What the programme has become since the dry run is looked at again. */
async function decided({ ctx, kind }: Landing, rows: readonly ImportRowTable[]): Promise<Decided[]> {
  const records = rows.map((row) => readRecord(row.record));
  const nowhere = { reference: "", email: "" };
  const keys = rows.map((row, at) => {
    const { input, digest = "", places = nowhere } = records[at] ?? {};
    return { line: row.line, ...kind.keysOf(input), digest, places };
  });
  const decisions = await decideRows(ctx.db, ctx.scope, kind, keys);
  return rows.map((row, at) => {
    const { state = "faulty", subjectId = null, errors = [] } = decisions[at] ?? {};
    const after = { ...row, state, subject_id: subjectId, errors: JSON.stringify(errors) };
    return { row: after, record: records[at] ?? { title: "", summary: "" } };
  });
}

const inState = (all: readonly Decided[], state: ImportRowTable["state"]) =>
  all.filter(({ row }) => row.state === state);

/** The inputs of records with what they belong to, which is found or made and held. */
async function ownedBy({ ctx, run, kind, job, owners }: Landing, records: readonly Decided[]): Promise<unknown[]> {
  const inputs = records.map(({ record: { input } }) => input);
  if (!kind.hasOwners) return inputs;
  let owned: unknown[] = inputs;
  await keepLease(ctx, run, job, async (tx) => {
    owned = await kind.owned(tx, ctx, inputs, owners);
  });
  return owned;
}

/** Holds what is new of one group. What changes is left as it stands until the import has landed. */
async function holdGroup(landing: Landing, rows: readonly ImportRowTable[]): Promise<void> {
  const { ctx, run, kind, memory, job, publish, moved } = landing;
  const all = await decided(landing, rows);
  const fresh = inState(all, "new");
  const changed = inState(all, "changed");
  await kind.prepare(
    memory,
    [...fresh, ...changed].map(({ record }) => record.input),
  );
  const owned = await ownedBy(landing, [...fresh, ...changed]);
  const made = await kind.make(ctx, owned.slice(0, fresh.length), { linker: memory, publish, heldBy: run.id });
  const byRow = new Map<Decided, MadeRecord | undefined>(fresh.map((one, at) => [one, made[at]]));
  const after = all.map((one) => {
    const held = byRow.get(one);
    return held === undefined ? one.row : { ...one.row, subject_id: held.id, hints: JSON.stringify(held.hints) };
  });
  const sourced = (row: ImportRowTable) => sourceOf(ctx, run, row);
  await keepLease(ctx, run, job, async (tx) => {
    await kind.insert(tx, made);
    await saveSources(tx, after.filter(({ state }) => state === "new").flatMap(sourced));
    await replaceRows(tx, after);
  });
  landing.held += made.length;
  for (const [at, { row }] of all.entries()) {
    const before = rows[at]?.state;
    if (row.state === before) continue;
    moved[`rows_${before}` as keyof Counts] -= 1;
    moved[`rows_${row.state}` as keyof Counts] += 1;
  }
}

/**
 * Holds rows that are to be written, group after group, where nobody sees them.
 * @throws LostImport, or Contended where others have written the same meanwhile
 */
export async function holdRows(landing: Landing, rows: readonly ImportRowTable[]): Promise<void> {
  try {
    for (let from = 0; from < rows.length; from += groupSize) {
      landing.job.signal.throwIfAborted();
      await holdGroup(landing, rows.slice(from, from + groupSize));
      await turn();
    }
  } catch (error) {
    // A reference that somebody has just given away.
    throw refusalOf(error)?.slug === "already-exists" ? new Contended() : error;
  }
}

/**
 * The one moment from which on the import stands: a short transaction lets what is held be seen. What changes follows
 * group after group while it is settled, for which nobody waits long. Whoever dies before this moment has written nothing,
 * whoever dies after it has written all: the next start finishes it.
 * @param run as it is now, running
 * @returns the run, landed
 * @throws LostImport, or Contended where others have written the same meanwhile; nothing has landed then
 */
export const land = async (landing: Landing, run: ImportRunTable): Promise<ImportRunTable> => {
  const { ctx, kind, moved, owners, sinceAt } = landing;
  const counts = writtenCounts(run, moved, await employerNotes(ctx.db, ctx.scope, owners.made, "employersMade"));
  return ctx.work(async (tx) => {
    const now = ctx.now();
    const change = { ...counts, landed_at: now, updated_at: now, lease_until: leaseUntil(ctx) };
    const landed = await landRun(tx, ctx.scope, { ...run, by: ownHolder }, change);
    if (landed === undefined) throw new LostImport();
    // Whoever took this process for dead has removed what it held.
    if ((await kind.countHeld(tx, ctx.scope, run.id)) !== landing.held) throw new Contended();
    if (await kind.isKnownByNow(tx, ctx.scope, run.id, sinceAt)) throw new Contended();
    const detail = { kind: run.kind, written: counts.rows_new + counts.rows_changed };
    await record(tx, ctx, "import.written", { subjectKind: "import", subjectId: run.id, detail });
    return landed;
  });
};
