import type { OrganisationState } from "@tuttu/schema";

/** Moves of an organisation that staff make. */
export type OrganisationMove = "review" | "vet" | "refuse" | "suspend";

const moves: Readonly<
  Record<OrganisationMove, { readonly from: readonly OrganisationState[]; readonly to: OrganisationState }>
> = {
  review: { from: ["invited", "applied", "refused"], to: "under_review" },
  vet: { from: ["invited", "applied", "under_review", "suspended"], to: "vetted" },
  refuse: { from: ["invited", "applied", "under_review"], to: "refused" },
  suspend: { from: ["vetted"], to: "suspended" },
};

/** The state after `move`, or undefined where there is no such move. */
export function stateAfter(move: OrganisationMove, from: OrganisationState): OrganisationState | undefined {
  const { from: allowed, to } = moves[move];
  return allowed.includes(from) ? to : undefined;
}

/** States in which nobody is let in to act for an organisation. */
export const isClosed = (state: OrganisationState): boolean =>
  state === "suspended" || state === "removed" || state === "refused";
