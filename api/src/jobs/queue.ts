import type { OutboxReader } from "@tuttu/schema";
import type { Db } from "../database/index.ts";

const parkedShown = 20;

/** What a reader of profiles and openings has before it. */
export interface Queue {
  readonly waiting: number;
  /** When the oldest change that waits was made; null where none does. */
  readonly oldestAt: string | null;
  readonly parkedTotal: number;
  readonly parked: readonly { readonly subjectId: string; readonly reason: string; readonly parkedAt: string }[];
}

/** How much waits for a reader in all programmes, and what it could not take. */
export async function queueOf(db: Db, reader: OutboxReader): Promise<Queue> {
  const rows = db.selectFrom("outbox").where("reader", "=", reader).where("topic", "in", ["candidate", "opening"]);
  const waiting = await rows
    .where("parked_at", "is", null)
    .select(({ fn }) => [fn.countAll<number>().as("count"), fn.min("created_at").as("oldest")])
    .executeTakeFirstOrThrow();
  const aside = rows.where("parked_at", "is not", null);
  const { count } = await aside.select(({ fn }) => fn.countAll<number>().as("count")).executeTakeFirstOrThrow();
  const parked = await aside
    .select(["subject_id", "last_error", "parked_at"])
    .orderBy("parked_at", "desc")
    .orderBy("seq")
    .limit(parkedShown)
    .execute();
  return {
    waiting: Number(waiting.count),
    oldestAt: waiting.oldest ?? null,
    parkedTotal: Number(count),
    parked: parked.map(({ subject_id, last_error, parked_at }) => ({
      subjectId: subject_id,
      reason: last_error ?? "",
      parkedAt: parked_at ?? "",
    })),
  };
}

/** For how many milliseconds the oldest change that waits has waited; 0 where none does. */
export const lagMsOf = ({ oldestAt }: Queue, now: Date): number =>
  oldestAt === null ? 0 : Math.max(0, now.getTime() - Date.parse(oldestAt));

/** Which of these have changes that the reader has not taken yet. */
export async function unread(db: Db, reader: OutboxReader, subjectIds: readonly string[]): Promise<Set<string>> {
  const found = new Set<string>();
  for (let from = 0; from < subjectIds.length; from += 500) {
    const rows = await db
      .selectFrom("outbox")
      .select("subject_id")
      .where("reader", "=", reader)
      .where("subject_id", "in", subjectIds.slice(from, from + 500))
      .execute();
    for (const { subject_id } of rows) found.add(subject_id);
  }
  return found;
}
