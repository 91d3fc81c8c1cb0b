import type { AccountSecondFactorTable } from "@tuttu/schema";
import type { Db, Tx } from "../../database/index.ts";

export const findSecondFactor = (db: Db, accountId: string): Promise<AccountSecondFactorTable | undefined> =>
  db.selectFrom("account_second_factor").selectAll().where("account_id", "=", accountId).executeTakeFirst();

export const replaceSecondFactor = async (tx: Tx, row: AccountSecondFactorTable): Promise<void> => {
  await tx.deleteFrom("account_second_factor").where("account_id", "=", row.account_id).execute();
  await tx.insertInto("account_second_factor").values(row).execute();
};

export const saveSecondFactor = (
  tx: Tx,
  accountId: string,
  change: Partial<AccountSecondFactorTable>,
): Promise<unknown> =>
  tx.updateTable("account_second_factor").set(change).where("account_id", "=", accountId).execute();

/** True where the step was free; a step counts once. */
export const useStep = async (tx: Tx, accountId: string, step: number, at: string): Promise<boolean> => {
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto("used_time_step")
    .values({ account_id: accountId, step, used_at: at })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirstOrThrow();
  return Number(numInsertedOrUpdatedRows) === 1;
};

export const forgetSteps = (tx: Tx, accountId: string, before: number): Promise<unknown> =>
  tx.deleteFrom("used_time_step").where("account_id", "=", accountId).where("step", "<", before).execute();

export const saveProof = (tx: Tx, sessionId: string, accountId: string, at: string): Promise<unknown> =>
  tx
    .insertInto("session_second_factor")
    .values({ session_id: sessionId, account_id: accountId, proved_at: at })
    .onConflict((conflict) => conflict.column("session_id").doUpdateSet({ proved_at: at }))
    .execute();

/** Any second factor that was proved. */
export const anySecondFactor = (db: Db): Promise<AccountSecondFactorTable | undefined> =>
  db.selectFrom("account_second_factor").selectAll().where("verified", "=", 1).orderBy("id").executeTakeFirst();

/** Lets an account be without second factor, or everybody where none is named. @returns how many had one */
export async function forgetSecondFactors(tx: Tx, at: string, accountId?: string): Promise<number> {
  const whose = accountId === undefined ? undefined : [accountId];
  const { numDeletedRows } = await tx
    .deleteFrom("account_second_factor")
    .$if(whose !== undefined, (query) => query.where("account_id", "in", whose ?? []))
    .executeTakeFirstOrThrow();
  await tx
    .deleteFrom("used_time_step")
    .$if(whose !== undefined, (query) => query.where("account_id", "in", whose ?? []))
    .execute();
  await tx
    .updateTable("account")
    .set({ two_factor_enabled: 0, updated_at: at })
    .where("two_factor_enabled", "=", 1)
    .$if(whose !== undefined, (query) => query.where("id", "in", whose ?? []))
    .execute();
  return Number(numDeletedRows);
}
