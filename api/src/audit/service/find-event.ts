import type { Db, Tx } from "../../database/index.ts";
import type { Scope } from "../../scope/index.ts";
import { eventById } from "../repository.ts";

/** What happened, as the trail holds it; undefined where no event of this action in the scope has the id. */
export async function findEvent(db: Db | Tx, scope: Scope, action: string, id: string) {
  const event = await eventById(db, scope, id);
  if (event === undefined || event.action !== action) return undefined;
  return {
    subjectKind: event.subject_kind,
    subjectId: event.subject_id,
    detail: JSON.parse(event.detail) as Readonly<Record<string, unknown>>,
  };
}
