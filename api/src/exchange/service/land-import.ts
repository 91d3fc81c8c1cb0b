import type { ImportRowTable, ImportRunTable } from "@tuttu/schema";
import type { Context } from "../../app/context.ts";
import { record } from "../../audit/index.ts";
import { refusalOf } from "../../http/problem.ts";
import type { Holder } from "../../organisations/index.ts";
import { wasGivenIn } from "../domain/given-items.ts";
import { type RowRecord, readRecord } from "../domain/row-record.ts";
import { replaceRows } from "../repository/rows.ts";
import { landRun } from "../repository/runs.ts";
import { findGiven } from "../repository/sources.ts";
import { decideRows } from "./decide.ts";
import type { ChangePlan, ImportedKind, WrittenRecord } from "./imported-kind.ts";
import { type Job, holder as ownHolder, turn } from "./jobs.ts";
import { keepLease, LostImport, leaseUntil } from "./keep-lease.ts";
import { kindOf } from "./kinds.ts";
import type { LinkMemory } from "./link-memory.ts";
import { waitingRows } from "./waiting-rows.ts";

/** Others have made or changed what the file is about, so that what was worked out is no longer true. */
export class Contended extends Error {}

/** Records that one transaction writes: some fifty milliseconds, for which others that write have to wait. */
const groupSize = 100;

type Counts = Record<"rows_new" | "rows_changed" | "rows_same" | "rows_faulty", number>;

interface Landing {
  readonly ctx: Context;
  readonly run: ImportRunTable;
  readonly kind: ImportedKind<unknown>;
  readonly memory: LinkMemory;
  readonly job: Job;
  readonly owners: Holder;
  readonly counts: Counts;
  readonly plans: ChangePlan[];
}

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

/** Works out changes of what stands; nothing is written. */
async function planChanges(
  landing: Landing,
  changed: readonly { id: string; input: unknown; said: readonly string[] }[],
) {
  const { ctx, kind, memory, plans } = landing;
  if (changed.length === 0) return;
  const given = await findGiven(
    ctx.db,
    ctx.scope,
    changed.map(({ id }) => id),
  );
  const said = changed.map((one) => ({ ...one, wasGiven: wasGivenIn(given.get(one.id)) }));
  for (const plan of await kind.plan(ctx, said, memory)) {
    if (plan === null) throw new Contended();
    plans.push(plan);
  }
}

/** Holds what is new of one group, and works out what changes. */
async function holdGroup(landing: Landing, rows: readonly ImportRowTable[]): Promise<void> {
  const { ctx, run, kind, memory, job, owners, counts } = landing;
  const all = await decided(landing, rows);
  const fresh = inState(all, "new");
  const changed = inState(all, "changed");
  await kind.prepare(
    memory,
    [...fresh, ...changed].map(({ record }) => record.input),
  );
  let owned: unknown[] = [];
  const options = { linker: memory, publish: run.publish === 1, heldBy: run.id };
  await keepLease(ctx, run, job, async (tx) => {
    owned = await kind.owned(
      tx,
      ctx,
      [...fresh, ...changed].map(({ record }) => record.input),
      owners,
    );
    const made = await kind.hold(tx, ctx, owned.slice(0, fresh.length), options);
    const byRow = new Map<Decided, WrittenRecord | undefined>(fresh.map((one, at) => [one, made[at]]));
    const after = all.map((one) => {
      const held = byRow.get(one);
      return held === undefined ? one.row : { ...one.row, subject_id: held.id, hints: JSON.stringify(held.hints) };
    });
    await replaceRows(tx, after);
  });
  await planChanges(
    landing,
    changed.map(({ row, record }, at) => ({
      id: row.subject_id ?? "",
      input: owned[fresh.length + at],
      said: record.said ?? [],
    })),
  );
  for (const [at, { row }] of all.entries()) {
    const before = rows[at]?.state;
    if (row.state === before) continue;
    counts[`rows_${before}` as keyof Counts] -= 1;
    counts[`rows_${row.state}` as keyof Counts] += 1;
  }
}

/**
 * Writes a checked import whole or not at all, and lets nobody else wait for long: what is new is held, group after
 * group, where nobody sees it; then one short transaction lets it be seen, and carries out what changes. Whoever dies
 * before that has written nothing, whoever dies after it has written all.
 * @returns the run, landed
 * @throws LostImport, or Contended where others have written the same meanwhile; nothing has landed then
 */
export async function landImport(
  ctx: Context,
  run: ImportRunTable,
  memory: LinkMemory,
  job: Job,
): Promise<ImportRunTable> {
  const sinceAt = ctx.now();
  const { rows_new, rows_changed, rows_same, rows_faulty } = run;
  const counts = { rows_new, rows_changed, rows_same, rows_faulty };
  const owners = { heldBy: run.id, made: [] };
  const landing = { ctx, run, kind: kindOf(run.kind), memory, job, owners, counts, plans: [] };
  const wanted = Math.max(1, rows_new + rows_changed);
  let seen = 0;
  try {
    for await (const rows of waitingRows(ctx.db, run.id, groupSize)) {
      job.signal.throwIfAborted();
      await holdGroup(landing, rows);
      seen += rows.length;
      job.done = Math.round((run.rows_total * seen) / wanted / 2);
      await turn();
    }
  } catch (error) {
    // A reference that somebody has just given away.
    throw refusalOf(error)?.slug === "already-exists" ? new Contended() : error;
  }
  job.signal.throwIfAborted();
  return land(landing, sinceAt);
}

/** The one moment from which on everything of the import is there. */
const land = ({ ctx, run, kind, counts, plans }: Landing, sinceAt: string): Promise<ImportRunTable> =>
  ctx.work(async (tx) => {
    const now = ctx.now();
    const change = { ...counts, landed_at: now, updated_at: now, lease_until: leaseUntil(ctx) };
    const landed = await landRun(tx, ctx.scope, { ...run, by: ownHolder }, change);
    if (landed === undefined) throw new LostImport();
    if (await kind.isKnownByNow(tx, ctx.scope, run.id, sinceAt)) throw new Contended();
    if (!(await kind.apply(tx, ctx, plans))) throw new Contended();
    const detail = { kind: run.kind, written: counts.rows_new + counts.rows_changed };
    await record(tx, ctx, "import.written", { subjectKind: "import", subjectId: run.id, detail });
    return landed;
  });
