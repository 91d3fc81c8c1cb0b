import type { InvitationTable } from "@tuttu/schema";
import type { Db, Tx } from "../../database/index.ts";

/** An invitation that waits, run out or not. Asked before there is a scope: the token is the right. */
export const findByToken = (db: Db, tokenHash: string): Promise<InvitationTable | undefined> =>
  db
    .selectFrom("invitation")
    .selectAll()
    .where("token_hash", "=", tokenHash)
    .where("state", "=", "sent")
    .executeTakeFirst();

/** Spends the token, once: of many at the same instant one is told true. */
export async function spendToken(tx: Tx, tokenHash: string, now: string): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable("invitation")
    .set({ state: "accepted", accepted_at: now })
    .where("token_hash", "=", tokenHash)
    .where("state", "=", "sent")
    .where("expires_at", ">", now)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

/** Writes who came in by it. */
export const writeAccepter = (tx: Tx, tokenHash: string, accountId: string, candidateId: string | null) =>
  tx
    .updateTable("invitation")
    .set({ accepted_by: accountId, candidate_id: candidateId })
    .where("token_hash", "=", tokenHash)
    .execute();

/** A programme that people join by themselves; undefined for every other. Asked by nobody in particular. */
export const findOpenProgramme = (db: Db, id: string) =>
  db
    .selectFrom("programme")
    .select(["id", "name", "region", "locale"])
    .where("id", "=", id)
    .where("self_registration", "=", 1)
    .executeTakeFirst();
