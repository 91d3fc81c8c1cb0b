import type { Db } from "../../database/index.ts";
import type { Position } from "../../http/cursor.ts";
import type { Scope } from "../../scope/index.ts";
import { eventsOfAction } from "../repository.ts";

/** Acts of one kind as the trail holds them, newest first; `by` is the account that acted. */
export async function listEvents(
  db: Db,
  scope: Scope,
  action: string,
  page: { readonly subjectKind: string; readonly position: Position | undefined; readonly limit: number },
) {
  return (await eventsOfAction(db, scope, action, page)).map((event) => ({
    id: event.id,
    at: event.at,
    by: event.actor_id,
    subjectId: event.subject_id,
    detail: JSON.parse(event.detail) as Readonly<Record<string, unknown>>,
  }));
}
