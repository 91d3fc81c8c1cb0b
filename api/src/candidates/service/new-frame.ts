import type { CandidateState } from "@tuttu/schema";
import type { Context } from "../../app/context.ts";
import type { CandidateFrame } from "../domain/rows-of-input.ts";

/** Identity and dates of a profile that does not exist yet. */
export function newFrame(ctx: Context, programmeId: string, state: CandidateState): CandidateFrame {
  const now = ctx.now();
  return {
    id: ctx.newId("candidate"),
    programme_id: programmeId,
    account_id: null,
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
