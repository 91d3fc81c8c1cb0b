import { createHash } from "node:crypto";
import { sql } from "kysely";
import type { World } from "../world/open-world.ts";

/** Tables that a refused request may write: who looked, what was counted. */
const unwatched = new Set([
  "access_log",
  "idempotency_key",
  "account_session",
  "outbox",
  "audit_event",
  "employer_look",
  "pseudonym",
]);

/** One hash over every row that a person has written or that says what somebody may. */
export async function fingerprint({ app }: World): Promise<string> {
  const { db } = app.ctx;
  const tables = (await db.introspection.getTables()).filter(({ name }) => !unwatched.has(name));
  const hash = createHash("sha256");
  for (const { name, columns } of tables) {
    const order = sql.join(columns.map((column) => sql.ref(column.name)));
    const { rows } = await sql`select * from ${sql.table(name)} order by ${order}`.execute(db);
    hash.update(name).update(JSON.stringify(rows));
  }
  return hash.digest("hex");
}
