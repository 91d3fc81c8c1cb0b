import type { MailMessageTable } from "@tuttu/schema";
import type { Db, Tx } from "../database/index.ts";
import { narrowToHouse, type Scope } from "../scope/index.ts";

export const insertMessage = (tx: Tx, row: MailMessageTable): Promise<unknown> =>
  tx.insertInto("mail_message").values(row).execute();

export const unsentMessages = (db: Db, scope: Scope, ids: readonly string[]): Promise<MailMessageTable[]> =>
  db
    .selectFrom("mail_message")
    .selectAll()
    .where(narrowToHouse(scope))
    .where("id", "in", ids)
    .where("sent_at", "is", null)
    .execute();

/** What it said is gone with the sending. */
export const markSent = (tx: Tx, scope: Scope, id: string, at: string): Promise<unknown> =>
  tx
    .updateTable("mail_message")
    .set({ sent_at: at, sealed: null })
    .where(narrowToHouse(scope))
    .where("id", "=", id)
    .execute();

/** Every message that still says something, for the house alone. */
export const sealedMessages = (db: Db | Tx, scope: Scope): Promise<MailMessageTable[]> =>
  db.selectFrom("mail_message").selectAll().where(narrowToHouse(scope)).where("sealed", "is not", null).execute();

export const deleteMessages = (tx: Tx, scope: Scope, ids: readonly string[]): Promise<unknown> =>
  tx.deleteFrom("mail_message").where(narrowToHouse(scope)).where("id", "in", ids).execute();

/** Forgets what unsent messages say, since nothing opens them any more. */
export const dropUnsent = (tx: Tx, scope: Scope): Promise<unknown> =>
  tx
    .updateTable("mail_message")
    .set({ sealed: null, last_error: "the secret was replaced" })
    .where(narrowToHouse(scope))
    .where("sent_at", "is", null)
    .execute();

/** Removes what tells that a message was sent, or can never be, before an instant. @returns how many */
export async function deleteSettled(tx: Tx, scope: Scope, before: string): Promise<number> {
  const { numDeletedRows } = await tx
    .deleteFrom("mail_message")
    .where(narrowToHouse(scope))
    .where("sealed", "is", null)
    .where("created_at", "<=", before)
    .executeTakeFirstOrThrow();
  return Number(numDeletedRows);
}
