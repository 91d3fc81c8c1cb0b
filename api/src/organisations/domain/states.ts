import type { OrganisationState } from "@tuttu/schema";

/** Moves of an organisation that staff make. */
export type OrganisationMove = "vet" | "suspend";

const moves: Readonly<
  Record<OrganisationMove, { readonly from: readonly OrganisationState[]; readonly to: OrganisationState }>
> = {
  vet: { from: ["invited", "applied", "under_review", "suspended"], to: "vetted" },
  suspend: { from: ["vetted"], to: "suspended" },
};

/** The state after `move`, or undefined where there is no such move. */
export function stateAfter(move: OrganisationMove, from: OrganisationState): OrganisationState | undefined {
  const { from: allowed, to } = moves[move];
  return allowed.includes(from) ? to : undefined;
}
