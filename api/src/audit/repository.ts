import type { AccessLogTable, AuditEventTable } from "@tuttu/schema";
import type { Db, Tx } from "../database/index.ts";
import { narrowToStaff, type Scope } from "../scope/index.ts";

/** Only ever added to. */
export const insertAuditEvent = (tx: Tx, row: AuditEventTable): Promise<unknown> =>
  tx.insertInto("audit_event").values(row).execute();

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
