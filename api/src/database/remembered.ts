import type { Db, Tx } from "./store.ts";

/** What the house remembers under a name; undefined where nothing. */
export const findRemembered = async (db: Db, name: string): Promise<string | undefined> =>
  (await db.selectFrom("installation").select("value").where("name", "=", name).executeTakeFirst())?.value;

export const remember = (tx: Tx, name: string, value: string): Promise<unknown> =>
  tx
    .insertInto("installation")
    .values({ name, value })
    .onConflict((conflict) => conflict.column("name").doUpdateSet({ value }))
    .execute();
