import type { OutboxTable } from "@tuttu/schema";
import type { Selectable } from "kysely";
import type { Context } from "../app/context.ts";
import type { Db, Tx } from "../database/index.ts";

export type Topic = OutboxTable["topic"];
export type OutboxRow = Selectable<OutboxTable>;

export interface Notice {
  readonly topic: Topic;
  readonly subjectId: string;
  /** `remove` where it leaves what others may find; a reader looks at how it stands now in any case. */
  readonly operation: OutboxTable["operation"];
  /** Version of the thing after the change; a reader ignores what it has seen newer. */
  readonly version: number;
  /** The scope's programme unless given. */
  readonly programmeId?: string;
}

/** Rows a statement: within what one statement may bind on either engine. */
const rowsMax = 500;

/**
 * Tells readers (search index, mail) that something changed, in the transaction of the change.
 * @example await enqueue(tx, ctx, { topic: "opening", subjectId: id, operation: "put", version: 3 });
 */
export async function enqueue(tx: Tx, ctx: Context, ...notices: readonly Notice[]): Promise<void> {
  const created_at = ctx.now();
  const rows = notices.map(({ topic, subjectId, operation, version, programmeId }) => ({
    programme_id: programmeId ?? ctx.scope.programmeId ?? "",
    topic,
    subject_id: subjectId,
    operation,
    version,
    created_at,
    due_at: null,
    attempts: 0,
    last_error: null,
  }));
  for (let from = 0; from < rows.length; from += rowsMax) {
    await tx
      .insertInto("outbox")
      .values(rows.slice(from, from + rowsMax))
      .execute();
  }
}

const due = (db: Db, topics: readonly Topic[], areRemovals: boolean, max: number, now: string): Promise<OutboxRow[]> =>
  db
    .selectFrom("outbox")
    .selectAll()
    .where("topic", "in", topics)
    .where("operation", areRemovals ? "=" : "!=", "remove")
    .where((eb) => eb.or([eb("due_at", "is", null), eb("due_at", "<=", now)]))
    .orderBy("seq")
    .limit(max)
    .execute();

/**
 * The next rows that are due for a reader of these topics: whoever leaves goes before everybody who comes, however many
 * wait, and within each oldest first. @param now RFC 3339
 */
export async function waiting(db: Db, topics: readonly Topic[], max: number, now: string): Promise<OutboxRow[]> {
  const removals = await due(db, topics, true, max, now);
  return removals.length === max
    ? removals
    : [...removals, ...(await due(db, topics, false, max - removals.length, now))];
}

/** How many rows of a programme wait for the readers of these topics; with `between`, of those told of in that time. */
export async function countWaiting(
  db: Db,
  programmeId: string,
  topics: readonly Topic[],
  between?: { readonly fromAt: string; readonly toAt: string },
): Promise<number> {
  let query = db
    .selectFrom("outbox")
    .select(({ fn }) => fn.countAll<number>().as("count"))
    .where("programme_id", "=", programmeId)
    .where("topic", "in", topics);
  if (between !== undefined) {
    query = query.where("created_at", ">=", between.fromAt).where("created_at", "<=", between.toAt);
  }
  return Number((await query.executeTakeFirstOrThrow()).count);
}

/** What was read is gone; the table holds only what waits or has failed. */
export const settle = (tx: Tx, seqs: readonly number[]): Promise<unknown> =>
  tx.deleteFrom("outbox").where("seq", "in", seqs).execute();

/** A row that could not be read waits until `dueAt`; it is never given up, since what it tells of may be a withdrawal. */
export const fail = (tx: Tx, seq: number, error: string, dueAt: string): Promise<unknown> =>
  tx
    .updateTable("outbox")
    .set((eb) => ({ attempts: eb("attempts", "+", 1), last_error: error.slice(0, 300), due_at: dueAt }))
    .where("seq", "=", seq)
    .execute();
