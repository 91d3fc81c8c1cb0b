import type { Database, InvitationKind, InvitationStanding, InvitationTable } from "@tuttu/schema";
import { type Expression, expressionBuilder, type SqlBool } from "kysely";
import { after, type Db, type Tx } from "../../database/index.ts";
import type { Position } from "../../http/index.ts";
import { narrowInvitations, type Scope } from "../../scope/index.ts";

export const insertInvitations = async (tx: Tx, rows: readonly InvitationTable[]): Promise<void> => {
  if (rows.length > 0) await tx.insertInto("invitation").values(rows).execute();
};

export const findInvitation = (db: Db, scope: Scope, id: string): Promise<InvitationTable | undefined> =>
  db
    .selectFrom("invitation")
    .selectAll()
    .where(narrowInvitations(scope))
    .where("invitation.id", "=", id)
    .executeTakeFirst();

/** Changes an invitation that is still open. @returns false where it was accepted or taken back meanwhile */
export async function changeOpen(
  tx: Tx,
  scope: Scope,
  id: string,
  change: Partial<Omit<InvitationTable, "id" | "programme_id">>,
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable("invitation")
    .set(change)
    .where(narrowInvitations(scope))
    .where("invitation.id", "=", id)
    .where("invitation.state", "=", "sent")
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

export interface InvitationFilter {
  readonly kind?: readonly InvitationKind[] | undefined;
  readonly state?: readonly InvitationStanding[] | undefined;
  readonly organisationId?: string | undefined;
  /** The instant that tells what has expired. */
  readonly now: string;
}

function standsAs(standing: InvitationStanding, now: string): Expression<SqlBool> {
  const eb = expressionBuilder<Database, "invitation">();
  if (standing === "sent") {
    return eb.and([eb("invitation.state", "=", "sent"), eb("invitation.expires_at", ">", now)]);
  }
  if (standing === "expired") {
    return eb.and([eb("invitation.state", "=", "sent"), eb("invitation.expires_at", "<=", now)]);
  }
  return eb("invitation.state", "=", standing);
}

const filtered = (db: Db, scope: Scope, { kind, state, organisationId, now }: InvitationFilter) =>
  db
    .selectFrom("invitation")
    .where(narrowInvitations(scope))
    .$if(kind !== undefined && kind.length > 0, (query) => query.where("invitation.kind", "in", kind ?? []))
    .$if(state !== undefined && state.length > 0, (query) =>
      query.where((eb) => eb.or((state ?? []).map((one) => standsAs(one, now)))),
    )
    .$if(organisationId !== undefined, (query) => query.where("invitation.organisation_id", "=", organisationId ?? ""));

const order = [
  ["invitation.made_at", "desc"],
  ["invitation.id", "desc"],
] as const;

/** One page, newest first. */
export function pageOfInvitations(
  db: Db,
  scope: Scope,
  filter: InvitationFilter,
  position: Position | undefined,
  limit: number,
): Promise<InvitationTable[]> {
  return filtered(db, scope, filter)
    .selectAll()
    .where(after(order, position))
    .orderBy("invitation.made_at", "desc")
    .orderBy("invitation.id", "desc")
    .limit(limit)
    .execute();
}

export async function countInvitations(db: Db, scope: Scope, filter: InvitationFilter): Promise<number> {
  const row = await filtered(db, scope, filter)
    .select(({ fn }) => fn.countAll<number>().as("count"))
    .executeTakeFirstOrThrow();
  return Number(row.count);
}

/** Removes invitations that nobody has accepted and that ended before an instant. @returns how many */
export async function deleteEnded(tx: Tx, scope: Scope, before: string): Promise<number> {
  const { numDeletedRows } = await tx
    .deleteFrom("invitation")
    .where(narrowInvitations(scope))
    .where("invitation.state", "!=", "accepted")
    .where("invitation.expires_at", "<=", before)
    .executeTakeFirstOrThrow();
  return Number(numDeletedRows);
}
