import type { ImportRowTable, ImportRunTable } from "@tuttu/schema";
import type { Context } from "../../app/context.ts";
import { record } from "../../audit/index.ts";
import type { Tx } from "../../database/index.ts";
import { countWaiting } from "../../jobs/index.ts";
import { readRecord, slimRecord, storedRecord } from "../domain/row-record.ts";
import { replaceRows, rowsAfter } from "../repository/rows.ts";
import { saveSources } from "../repository/sources.ts";
import { decideRows } from "./decide.ts";
import type { ImportedKind } from "./imported-kind.ts";
import { type Job, turn } from "./jobs.ts";
import { holdLease, keepLease, moveOn, writingLeaseMs } from "./keep-lease.ts";
import { kindOf } from "./kinds.ts";
import type { LinkMemory } from "./link-memory.ts";
import { memoryOf } from "./memories.ts";

const groupSize = 500;
const states = ["new", "changed"] as const;
type Counted = "rows_new" | "rows_changed" | "rows_same" | "rows_faulty";

/** Groups of rows that wait to be written, in the order of the file; rows that were written meanwhile do not come again. */
async function* waitingRows(db: Parameters<typeof rowsAfter>[0], importId: string): AsyncGenerator<ImportRowTable[]> {
  for (let line = 0; ; ) {
    const rows = await rowsAfter(db, importId, { line, states, limit: groupSize });
    const last = rows.at(-1);
    if (last === undefined) return;
    yield rows;
    line = last.line;
  }
}

const inputOf = (row: ImportRowTable): unknown => readRecord(row.record).input;

/** Everything that the linker has to say of these records, before the transaction that writes them. */
async function prepare(ctx: Context, run: ImportRunTable, memory: LinkMemory, job: Job): Promise<void> {
  for await (const rows of waitingRows(ctx.db, run.id)) {
    await kindOf(run.kind).prepare(memory, rows.map(inputOf));
    job.signal.throwIfAborted();
    await keepLease(ctx, run, job);
    await turn();
  }
}

interface Written {
  readonly rows: ImportRowTable[];
  readonly sources: Parameters<typeof saveSources>[1];
}

/** Writes one group. What the programme has become since the dry run is looked at again. */
async function writeGroup(
  tx: Tx,
  ctx: Context,
  run: ImportRunTable,
  { kind, memory, rows }: { kind: ImportedKind<unknown>; memory: LinkMemory; rows: readonly ImportRowTable[] },
): Promise<Written> {
  const records = rows.map((row) => readRecord(row.record));
  const keys = rows.map((row, at) => ({
    line: row.line,
    ...kind.keysOf(records[at]?.input),
    digest: records[at]?.digest ?? "",
  }));
  const decisions = await decideRows(tx, ctx.scope, kind, keys);
  const wanted = rows.flatMap((_, at) =>
    decisions[at]?.state === "new" || decisions[at]?.state === "changed"
      ? [{ at, subjectId: decisions[at]?.subjectId ?? null, input: records[at]?.input }]
      : [],
  );
  const written = await kind.write(tx, ctx, wanted, { linker: memory, publish: run.publish === 1 });
  const byPlace = new Map(wanted.map(({ at }, place) => [at, written[place]]));
  const after = rows.map((row, at): ImportRowTable => {
    const made = byPlace.get(at);
    const slim = storedRecord(slimRecord(records[at] ?? { title: "", summary: "" }));
    if (made !== undefined) {
      return { ...row, state: "written", subject_id: made.id, record: slim, hints: JSON.stringify(made.hints) };
    }
    const { state = "faulty", subjectId = null, errors = [] } = decisions[at] ?? {};
    return { ...row, state, subject_id: subjectId, record: slim, errors: JSON.stringify(errors) };
  });
  const sources = after.flatMap(({ state, subject_id }, at) =>
    state !== "written" || subject_id === null
      ? []
      : [
          {
            subject_id,
            programme_id: run.programme_id,
            kind: run.kind,
            digest: records[at]?.digest ?? "",
            imported_at: ctx.now(),
          },
        ],
  );
  return { rows: after, sources };
}

/** Everything of the file in one unit of work; others that want to write wait, others that read do not. */
const writeAll = (ctx: Context, run: ImportRunTable, memory: LinkMemory, job: Job): Promise<void> =>
  ctx.work(async (tx) => {
    await holdLease(tx, ctx, run, {}, writingLeaseMs);
    const kind = kindOf(run.kind);
    const counts = pickCounts(run);
    let written = 0;
    for await (const rows of waitingRows(tx, run.id)) {
      job.signal.throwIfAborted();
      const made = await writeGroup(tx, ctx, run, { kind, memory, rows });
      await replaceRows(tx, made.rows);
      await saveSources(tx, made.sources);
      written += made.sources.length;
      for (const [at, { state }] of made.rows.entries()) {
        if (state === "written" || state === rows[at]?.state) continue;
        counts[`rows_${rows[at]?.state}` as Counted] -= 1;
        counts[`rows_${state}` as Counted] += 1;
      }
      await turn();
    }
    job.signal.throwIfAborted();
    await holdLease(tx, ctx, run, counts);
    const detail = { kind: run.kind, written };
    await record(tx, ctx, "import.written", { subjectKind: "import", subjectId: run.id, detail });
  });

const pickCounts = ({ rows_new, rows_changed, rows_same, rows_faulty }: ImportRunTable): Record<Counted, number> => ({
  rows_new,
  rows_changed,
  rows_same,
  rows_faulty,
});

/**
 * Writes a checked import: links, writes all in one unit of work, and waits until everybody can be found and matched.
 * Taken up again after a stop it does what is left. Ends in `done`.
 */
export async function writeImport(ctx: Context, run: ImportRunTable, job: Job): Promise<void> {
  const memory = await memoryOf(ctx, run.id);
  job.done = 0;
  await prepare(ctx, run, memory, job);
  await writeAll(ctx, run, memory, job);
  await carry(ctx, run, job);
  await moveOn(ctx, run, "done", { rows_done: run.rows_total });
}

const watchMs = 1_000;
const topics = ["candidate", "opening"] as const;

/** Carries what was written to search and matching; rows count as done as they arrive there. */
async function carry(ctx: Context, run: ImportRunTable, job: Job): Promise<void> {
  const total = Math.max(1, await countWaiting(ctx.db, run.programme_id, topics));
  const watch = async (): Promise<void> => {
    const left = await countWaiting(ctx.db, run.programme_id, topics);
    job.done = Math.round(run.rows_total * Math.max(0, 1 - left / total));
    await keepLease(ctx, run, job);
  };
  const timer = setInterval(() => void watch().catch(() => {}), watchMs);
  try {
    await ctx.ports.drain(topics);
  } finally {
    clearInterval(timer);
  }
}
