import type { AuditEventTable } from "@tuttu/schema";
import type { Context } from "../../app/context.ts";
import type { Tx } from "../../database/index.ts";
import { insertAuditEvents } from "../repository.ts";

/** What happened to which thing. */
export interface AuditedChange {
  readonly subjectKind: string;
  readonly subjectId: string;
  readonly programmeId?: string | null;
  /** Names of fields and states; never the text that a person wrote. */
  readonly detail?: Readonly<Record<string, string | number | boolean | null | readonly string[]>>;
}

function eventOf(ctx: Context, action: string, change: AuditedChange): AuditEventTable {
  const { actor, programmeId } = ctx.scope;
  return {
    id: ctx.newId("event"),
    programme_id: change.programmeId === undefined ? programmeId : change.programmeId,
    at: ctx.now(),
    actor_kind: actor.kind === "staff" || actor.kind === "member" ? actor.role : actor.kind,
    actor_id: ctx.scope.accountId ?? (actor.kind === "job" ? actor.name : null),
    action,
    subject_kind: change.subjectKind,
    subject_id: change.subjectId,
    detail: JSON.stringify(change.detail ?? {}),
    request_id: ctx.requestId,
  };
}

/**
 * Writes who did what, in the transaction of the change: if this fails, nothing happened.
 * @returns id of the event
 * @param action noun and past participle, e.g. `opening.closed`
 * @example await record(tx, ctx, "opening.closed", { subjectKind: "opening", subjectId: id, detail: { reason } });
 */
export async function record(tx: Tx, ctx: Context, action: string, change: AuditedChange): Promise<string> {
  const event = eventOf(ctx, action, change);
  await insertAuditEvents(tx, [event]);
  return event.id;
}

/** The same for many things at once, in their order; an import writes thousands. */
export async function recordAll(
  tx: Tx,
  ctx: Context,
  changes: readonly (AuditedChange & { readonly action: string })[],
): Promise<void> {
  await insertAuditEvents(
    tx,
    changes.map(({ action, ...change }) => eventOf(ctx, action, change)),
  );
}
