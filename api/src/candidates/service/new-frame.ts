import type { CandidateState } from "@tuttu/schema";
import type { Context } from "../../app/context.ts";
import type { CandidateFrame } from "../domain/rows-of-input.ts";

/** Identity and dates of a profile that does not exist yet. @param heldBy the import that nobody sees it before */
export function newFrame(
  ctx: Context,
  programmeId: string,
  state: CandidateState,
  heldBy: string | null = null,
): CandidateFrame {
  const now = ctx.now();
  return {
    id: ctx.newId("candidate"),
    programme_id: programmeId,
    account_id: null,
    held_by: heldBy,
    state,
    paused_until_on: null,
    search_status_confirmed_on: now.slice(0, 10),
    published_at: state === "published" ? now : null,
    version: 1,
    created_at: now,
    created_by: ctx.scope.accountId,
    updated_at: now,
    updated_by: ctx.scope.accountId,
  };
}
