import type { AccountTable } from "@tuttu/schema";
import type { Db, Tx } from "../../database/index.ts";

export const findAccount = (db: Db, id: string): Promise<AccountTable | undefined> =>
  db.selectFrom("account").selectAll().where("id", "=", id).executeTakeFirst();

/** Mail addresses are kept in lower case. */
export const findAccountByEmail = (db: Db, email: string): Promise<AccountTable | undefined> =>
  db.selectFrom("account").selectAll().where("email", "=", email.toLowerCase()).executeTakeFirst();

export const insertAccount = (tx: Tx, row: AccountTable): Promise<unknown> =>
  tx.insertInto("account").values(row).execute();

export const saveAccount = (tx: Tx, id: string, change: Partial<AccountTable>): Promise<unknown> =>
  tx.updateTable("account").set(change).where("id", "=", id).execute();

/** The password's hash, or null where the account has none. */
export const findPassword = async (db: Db, accountId: string): Promise<string | null> => {
  const row = await db
    .selectFrom("account_credential")
    .select("password")
    .where("account_id", "=", accountId)
    .where("provider_id", "=", "credential")
    .executeTakeFirst();
  return row?.password ?? null;
};

export const savePassword = (tx: Tx, accountId: string, password: string, at: string): Promise<unknown> =>
  tx
    .updateTable("account_credential")
    .set({ password, updated_at: at })
    .where("account_id", "=", accountId)
    .where("provider_id", "=", "credential")
    .execute();

export const insertPassword = (tx: Tx, id: string, accountId: string, password: string, at: string): Promise<unknown> =>
  tx
    .insertInto("account_credential")
    .values({
      id,
      account_id: accountId,
      provider_id: "credential",
      provider_account_id: accountId,
      password,
      access_token: null,
      refresh_token: null,
      id_token: null,
      access_token_expires_at: null,
      refresh_token_expires_at: null,
      scope: null,
      created_at: at,
      updated_at: at,
    })
    .execute();
