import type { OutboxReader, OutboxTable } from "@tuttu/schema";
import type { Selectable } from "kysely";
import type { Context } from "../app/context.ts";
import type { Db, Tx } from "../database/index.ts";
import { readersOf } from "./readers.ts";

export type Topic = OutboxTable["topic"];
export type OutboxRow = Selectable<OutboxTable>;

export interface Notice {
  readonly topic: Topic;
  readonly subjectId: string;
  /** `remove` where it leaves what others may find; a reader looks at how it stands now in any case. */
  readonly operation: OutboxTable["operation"];
  /** Version of the thing after the change; a reader ignores what it has seen newer. `unchanged` where it stands as it did. */
  readonly version: number;
  /** The scope's programme unless given. */
  readonly programmeId?: string;
  /** True where an index was compared with the database and differs. */
  readonly isRepair?: boolean;
}

/** Others came or went, so that what may be told of this thing is another; nothing of the thing itself has changed. */
export const unchanged = -1;

/** Above every version that a record can have. */
const versionMax = 2_147_483_647;

/** Notices that these leave an index, since the database does not know them, whatever version the index holds. */
export const removalsOfLost = (topic: Topic, ids: readonly string[]): Notice[] =>
  ids.map((subjectId) => ({ topic, subjectId, operation: "remove", version: versionMax }));

/** Rows a statement: within what one statement may bind on either engine. */
const rowsMax = 500;

/**
 * Tells every reader (search indexes, mail) that something changed, in the transaction of the change: one row for each.
 * @example await enqueue(tx, ctx, { topic: "opening", subjectId: id, operation: "put", version: 3 });
 */
export async function enqueue(tx: Tx, ctx: Context, ...notices: readonly Notice[]): Promise<void> {
  const readers = await readersOf(tx);
  await enqueueFor(tx, ctx, readers, notices);
}

/** Tells these readers alone, of profiles and openings; mail has one reader. */
export async function enqueueFor(
  tx: Tx,
  ctx: Context,
  readers: readonly OutboxReader[],
  notices: readonly Notice[],
): Promise<void> {
  const created_at = ctx.now();
  const rows = notices.flatMap(({ topic, subjectId, operation, version, programmeId, isRepair = false }) =>
    (topic === "mail" ? (["house"] as const) : readers).map((reader) => ({
      reader,
      programme_id: programmeId ?? ctx.scope.programmeId ?? "",
      topic,
      subject_id: subjectId,
      operation,
      version,
      created_at,
      due_at: null,
      attempts: 0,
      last_error: null,
      parked_at: null,
      is_repair: Number(isRepair),
    })),
  );
  for (let from = 0; from < rows.length; from += rowsMax) {
    await tx
      .insertInto("outbox")
      .values(rows.slice(from, from + rowsMax))
      .execute();
  }
}

/** What a reader asks for. */
export interface Wanted {
  readonly reader: OutboxReader;
  readonly topics: readonly Topic[];
  readonly max: number;
}

/** In this order: whoever leaves goes before everybody who comes, and openings, which are few, before profiles. */
const classes = [
  { isRemoval: true, topics: ["candidate", "opening", "mail"] },
  { isRemoval: false, topics: ["opening", "mail"] },
  { isRemoval: false, topics: ["candidate"] },
] as const satisfies readonly { isRemoval: boolean; topics: readonly Topic[] }[];

/** The next rows that are due for a reader, by class and within each oldest first. @param now RFC 3339 */
export async function waiting(db: Db, { reader, topics, max }: Wanted, now: string): Promise<OutboxRow[]> {
  const rows: OutboxRow[] = [];
  for (const { isRemoval, topics: ofClass } of classes) {
    const asked = ofClass.filter((topic) => topics.includes(topic));
    if (asked.length === 0 || rows.length >= max) continue;
    const found = await db
      .selectFrom("outbox")
      .selectAll()
      .where("reader", "=", reader)
      .where("topic", "in", asked)
      .where("operation", isRemoval ? "=" : "!=", "remove")
      .where("parked_at", "is", null)
      .where((eb) => eb.or([eb("due_at", "is", null), eb("due_at", "<=", now)]))
      .orderBy("seq")
      .limit(max - rows.length)
      .execute();
    rows.push(...found);
  }
  return rows;
}

/** What was read is gone, and what was set aside of the same things with it: the table holds only what waits or has failed. */
export async function settle(tx: Tx, reader: OutboxReader, rows: readonly OutboxRow[]): Promise<void> {
  const seqs = rows.map(({ seq }) => seq);
  await tx.deleteFrom("outbox").where("seq", "in", seqs).execute();
  await tx
    .deleteFrom("outbox")
    .where("reader", "=", reader)
    .where("parked_at", "is not", null)
    .where(
      "subject_id",
      "in",
      rows.map((row) => row.subject_id),
    )
    .where("seq", "<", Math.max(...seqs))
    .execute();
}

/** A row that could not be read waits until `dueAt`; it is never given up, since what it tells of may be a withdrawal. */
export const fail = (tx: Tx, seq: number, error: string, dueAt: string): Promise<unknown> =>
  tx
    .updateTable("outbox")
    .set((eb) => ({ attempts: eb("attempts", "+", 1), last_error: error.slice(0, 300), due_at: dueAt }))
    .where("seq", "=", seq)
    .execute();

/** A thing that the reader cannot take is set aside with the reason, and holds nobody up. */
export const park = (tx: Tx, seqs: readonly number[], reason: string, now: string): Promise<unknown> =>
  tx
    .updateTable("outbox")
    .set((eb) => ({ attempts: eb("attempts", "+", 1), last_error: reason.slice(0, 300), parked_at: now }))
    .where("seq", "in", seqs)
    .execute();

/** Everything that was set aside is tried again. @returns how many rows */
export async function unpark(tx: Tx, reader: OutboxReader): Promise<number> {
  const { numUpdatedRows } = await tx
    .updateTable("outbox")
    .set({ parked_at: null, due_at: null })
    .where("reader", "=", reader)
    .where("parked_at", "is not", null)
    .executeTakeFirstOrThrow();
  return Number(numUpdatedRows);
}

/**
 * How many rows of a programme wait for the house's own readers of these topics; with `between`, of those told of in
 * that time. What waits for an index elsewhere is found by the house's own meanwhile.
 */
export async function countWaiting(
  db: Db,
  programmeId: string,
  topics: readonly Topic[],
  between?: { readonly fromAt: string; readonly toAt: string },
): Promise<number> {
  let query = db
    .selectFrom("outbox")
    .select(({ fn }) => fn.countAll<number>().as("count"))
    .where("reader", "=", "house")
    .where("programme_id", "=", programmeId)
    .where("topic", "in", topics);
  if (between !== undefined) {
    query = query.where("created_at", ">=", between.fromAt).where("created_at", "<=", between.toAt);
  }
  return Number((await query.executeTakeFirstOrThrow()).count);
}
