import type { AccessLogTable, AuditEventTable } from "@tuttu/schema";
import { after, type Db, type Tx } from "../database/index.ts";
import type { Position } from "../http/cursor.ts";
import { narrow, narrowToStaff, type Scope } from "../scope/index.ts";

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

/** Only ever added to; a look in a list that stands there for the day already is not written again. */
export async function insertLooks(tx: Tx, rows: readonly AccessLogTable[]): Promise<void> {
  for (let from = 0; from < rows.length; from += rowsMax) {
    await tx
      .insertInto("access_log")
      .values(rows.slice(from, from + rowsMax))
      .onConflict((conflict) => conflict.columns(["account_id", "day", "purpose", "candidate_id"]).doNothing())
      .execute();
  }
}

/** Those of `candidateIds` whose look by this account for this purpose is written for the day. */
export async function looksOfDay(
  db: Db,
  scope: Scope,
  day: string,
  purpose: string,
  candidateIds: readonly string[],
): Promise<Set<string>> {
  const rows = await db
    .selectFrom("access_log")
    .select("candidate_id")
    .where(narrow(scope, "access_log.programme_id"))
    .where("account_id", "=", scope.accountId)
    .where("day", "=", day)
    .where("purpose", "=", purpose)
    .where("candidate_id", "in", candidateIds)
    .execute();
  return new Set(rows.map(({ candidate_id }) => candidate_id));
}

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

/** Events of one action about one kind of thing, newest first, for staff alone; `position` is where a page before ended. */
export const eventsOfAction = (
  db: Db,
  scope: Scope,
  action: string,
  page: { readonly subjectKind: string; readonly position: Position | undefined; readonly limit: number },
): Promise<AuditEventTable[]> =>
  db
    .selectFrom("audit_event")
    .selectAll()
    .where(narrowToStaff(scope, "audit_event.programme_id"))
    .where("action", "=", action)
    .where("subject_kind", "=", page.subjectKind)
    .where(
      after(
        [
          ["at", "desc"],
          ["id", "desc"],
        ],
        page.position,
      ),
    )
    .orderBy("at", "desc")
    .orderBy("id", "desc")
    .limit(page.limit)
    .execute();

/** One event of the scope's programme, for staff alone. */
export const eventById = (db: Db | Tx, scope: Scope, id: string): Promise<AuditEventTable | undefined> =>
  db
    .selectFrom("audit_event")
    .selectAll()
    .where("audit_event.id", "=", id)
    .where(narrowToStaff(scope, "audit_event.programme_id"))
    .executeTakeFirst();
