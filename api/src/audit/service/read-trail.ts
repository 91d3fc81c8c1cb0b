import type { AuditEventTable } from "@tuttu/schema";
import type { Context } from "../../app/context.ts";
import { latestEvents } from "../repository.ts";

export interface TrailEntry {
  readonly at: string;
  readonly actorKind: string;
  readonly actorId: string | null;
  readonly action: string;
  readonly subjectKind: string;
  readonly subjectId: string;
  readonly detail: unknown;
}

const toEntry = (row: AuditEventTable): TrailEntry => ({
  at: row.at,
  actorKind: row.actor_kind,
  actorId: row.actor_id,
  action: row.action,
  subjectKind: row.subject_kind,
  subjectId: row.subject_id,
  detail: JSON.parse(row.detail),
});

/** The newest `last` entries, of one thing where `subjectId` names it. */
export async function readTrail(
  ctx: Context,
  wish: { readonly last: number; readonly subjectId?: string | undefined },
): Promise<TrailEntry[]> {
  return (await latestEvents(ctx.db, ctx.scope, wish)).map(toEntry);
}
