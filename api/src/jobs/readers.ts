import type { OutboxReader } from "@tuttu/schema";
import type { Db, Tx } from "../database/index.ts";

/** Who reads of profiles and openings: the house always, and whoever has been written down. */
export async function readersOf(db: Db | Tx): Promise<readonly OutboxReader[]> {
  const rows = await db.selectFrom("outbox_reader").select("name").orderBy("name").execute();
  return ["house", ...rows.map(({ name }) => name)];
}

/** Every change from here on leaves a row for this reader too. What was before, its first rebuild brings. */
export async function beginReading(tx: Tx, name: OutboxReader, now: string): Promise<void> {
  await tx
    .insertInto("outbox_reader")
    .values({ name, since: now, needs_rebuild: 1, lease_by: null, lease_until: null })
    .onConflict((conflict) => conflict.column("name").doNothing())
    .execute();
}

/** No row is left for it any more; whoever begins again builds anew. */
export async function endReading(tx: Tx, name: OutboxReader): Promise<void> {
  await tx.deleteFrom("outbox_reader").where("name", "=", name).execute();
  await tx.deleteFrom("outbox").where("reader", "=", name).execute();
}

/** Whether the reader's index lacks what was before it began to read. True where nobody reads under this name. */
export async function needsRebuild(db: Db, name: OutboxReader): Promise<boolean> {
  const row = await db.selectFrom("outbox_reader").select("needs_rebuild").where("name", "=", name).executeTakeFirst();
  return row?.needs_rebuild !== 0;
}

export const wasRebuilt = (tx: Tx, name: OutboxReader): Promise<unknown> =>
  tx.updateTable("outbox_reader").set({ needs_rebuild: 0 }).where("name", "=", name).execute();

/** Another process reads for this reader now: nothing is wrong with the rows, and they are its to read. */
export class LeaseLost extends Error {}

export interface Lease {
  readonly name: OutboxReader;
  /** Names the process. */
  readonly owner: string;
  readonly now: string;
  readonly until: string;
}

/**
 * One process reads for a reader at a time, so that an index is never told of one thing by two in the wrong order. Taken
 * anew it is prolonged; one that was not prolonged is anybody's. @returns whether it is the owner's now
 */
export async function takeLease(tx: Tx, { name, owner, now, until }: Lease): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable("outbox_reader")
    .set({ lease_by: owner, lease_until: until })
    .where("name", "=", name)
    .where((eb) => eb.or([eb("lease_by", "is", null), eb("lease_by", "=", owner), eb("lease_until", "<=", now)]))
    .executeTakeFirstOrThrow();
  return Number(numUpdatedRows) === 1;
}

export const endLease = (tx: Tx, name: OutboxReader, owner: string): Promise<unknown> =>
  tx
    .updateTable("outbox_reader")
    .set({ lease_by: null, lease_until: null })
    .where("name", "=", name)
    .where("lease_by", "=", owner)
    .execute();
