import type { AccessLogTable, AuditEventTable } from "@tuttu/schema";
import type { Tx } from "../database/index.ts";

/** Only ever added to. */
export const insertAuditEvent = (tx: Tx, row: AuditEventTable): Promise<unknown> =>
  tx.insertInto("audit_event").values(row).execute();

export const insertLook = (tx: Tx, row: AccessLogTable): Promise<unknown> =>
  tx.insertInto("access_log").values(row).execute();
