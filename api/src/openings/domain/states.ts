import type { OpeningState, OrganisationState } from "@tuttu/schema";

/** Moves of an opening that employers and staff make. Closing at the last day and archiving are the house's own. */
export type OpeningMove = "publish" | "pause" | "close";
export type Mover = "member" | "staff";

const moves: Readonly<Record<OpeningMove, { readonly from: readonly OpeningState[]; readonly to: OpeningState }>> = {
  publish: { from: ["draft", "in_review", "paused"], to: "published" },
  pause: { from: ["published"], to: "paused" },
  close: { from: ["draft", "in_review", "published", "paused"], to: "closed" },
};

/**
 * The state after `move`, or undefined where there is no such move. What an employer publishes that nobody has vetted
 * waits for staff.
 */
export function stateAfter(
  move: OpeningMove,
  from: OpeningState,
  mover: Mover,
  organisationIsVetted: boolean,
): OpeningState | undefined {
  const { from: allowed, to } = moves[move];
  if (!allowed.includes(from)) return undefined;
  if (move !== "publish" || organisationIsVetted || mover === "staff") return to;
  return from === "in_review" ? undefined : "in_review";
}

/** Employers that were looked into and found wanting: nobody publishes for them. */
export const isStopped = (employer: OrganisationState | undefined): boolean =>
  employer === "suspended" || employer === "removed" || employer === "refused";

/** States in which an opening may still be changed. */
export const isEditable = (state: OpeningState): boolean => state !== "closed" && state !== "archived";
