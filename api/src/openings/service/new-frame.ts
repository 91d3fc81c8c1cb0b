import type { OpeningState } from "@tuttu/schema";
import type { Context } from "../../app/context.ts";
import type { OpeningFrame } from "../domain/rows-of-input.ts";

/** Identity and dates of an opening that does not exist yet. @param heldBy the import that nobody sees it before */
export function newFrame(
  ctx: Context,
  programmeId: string,
  state: OpeningState,
  heldBy: string | null = null,
): OpeningFrame {
  const now = ctx.now();
  return {
    id: ctx.newId("opening"),
    programme_id: programmeId,
    state,
    held_by: heldBy,
    closing_reason: null,
    contact_account_id: ctx.scope.desk === "employer" ? ctx.scope.accountId : null,
    published_at: state === "published" ? now : null,
    version: 1,
    created_at: now,
    created_by: ctx.scope.accountId,
    updated_at: now,
    updated_by: ctx.scope.accountId,
  };
}
