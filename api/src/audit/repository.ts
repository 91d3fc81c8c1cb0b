import type { AccessLogTable, AuditEventTable } from "@tuttu/schema";
import type { Db, Tx } from "../database/index.ts";
import { narrowToStaff, type Scope } from "../scope/index.ts";

/** Rows a statement, within what one may bind. */
const rowsMax = 500;

/** Only ever added to. */
export async function insertAuditEvents(tx: Tx, rows: readonly AuditEventTable[]): Promise<void> {
  for (let from = 0; from < rows.length; from += rowsMax) {
    await tx
      .insertInto("audit_event")
      .values(rows.slice(from, from + rowsMax))
      .execute();
  }
}

export const insertLook = (tx: Tx, row: AccessLogTable): Promise<unknown> =>
  tx.insertInto("access_log").values(row).execute();

export const latestEvents = (
  db: Db,
  scope: Scope,
  { last, subjectId }: { readonly last: number; readonly subjectId?: string | undefined },
): Promise<AuditEventTable[]> =>
  db
    .selectFrom("audit_event")
    .selectAll()
    .where(narrowToStaff(scope, "audit_event.programme_id"))
    .$if(subjectId !== undefined, (query) => query.where("subject_id", "=", subjectId ?? ""))
    .orderBy("at", "desc")
    .orderBy("id", "desc")
    .limit(last)
    .execute();
