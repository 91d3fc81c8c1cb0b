import type { Db, Tx } from "../../database/index.ts";

/** A session with its account and its second factor; undefined where the token is no session's. */
export const findSession = (db: Db, token: string) =>
  db
    .selectFrom("account_session as session")
    .innerJoin("account", "account.id", "session.account_id")
    .leftJoin("session_second_factor as factor", "factor.session_id", "session.id")
    .select([
      "session.id",
      "session.account_id",
      "session.created_at",
      "session.updated_at",
      "session.expires_at",
      "account.locale",
      "factor.proved_at",
    ])
    .where("session.token", "=", token)
    .executeTakeFirst();

export const touchSession = (tx: Tx, id: string, at: string): Promise<unknown> =>
  tx.updateTable("account_session").set({ updated_at: at }).where("id", "=", id).execute();

export const renewToken = (tx: Tx, id: string, token: string): Promise<unknown> =>
  tx.updateTable("account_session").set({ token }).where("id", "=", id).execute();

export const deleteSession = (tx: Tx, id: string): Promise<unknown> =>
  tx.deleteFrom("account_session").where("id", "=", id).execute();

/** Ends every session, and every link that was mailed and not used. */
export async function deleteEverySession(tx: Tx): Promise<void> {
  await tx.deleteFrom("account_session").execute();
  await tx.deleteFrom("account_verification").execute();
}

export const deleteSessionsOf = (tx: Tx, accountId: string, exceptId?: string): Promise<unknown> =>
  tx
    .deleteFrom("account_session")
    .where("account_id", "=", accountId)
    .$if(exceptId !== undefined, (query) => query.where("id", "!=", exceptId ?? ""))
    .execute();

interface Deadlines {
  readonly now: string;
  /** Sessions that were last used before are over for everybody. */
  readonly usedBefore: string;
}

/** Removes sessions that are over and links that nobody followed. @returns how many */
export async function deleteOver(tx: Tx, { now, usedBefore }: Deadlines): Promise<number> {
  const sessions = await tx
    .deleteFrom("account_session")
    .where((eb) => eb.or([eb("expires_at", "<=", now), eb("updated_at", "<=", usedBefore)]))
    .executeTakeFirstOrThrow();
  const links = await tx.deleteFrom("account_verification").where("expires_at", "<=", now).executeTakeFirstOrThrow();
  return Number(sessions.numDeletedRows) + Number(links.numDeletedRows);
}
