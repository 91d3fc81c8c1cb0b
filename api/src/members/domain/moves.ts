import type { EmployerRole, MembershipState } from "@tuttu/schema";

export type MemberMove = "suspend" | "restore" | "remove";

const moves: Readonly<Record<MemberMove, { readonly from: readonly MembershipState[]; readonly to: MembershipState }>> =
  {
    suspend: { from: ["active"], to: "suspended" },
    restore: { from: ["suspended"], to: "active" },
    remove: { from: ["active", "suspended"], to: "removed" },
  };

/** The state after `move`, or undefined where there is no such move. */
export function stateAfter(move: MemberMove, from: MembershipState): MembershipState | undefined {
  const { from: allowed, to } = moves[move];
  return allowed.includes(from) ? to : undefined;
}

interface Standing {
  readonly role: EmployerRole;
  readonly state: MembershipState;
  /** Others who can administer the organisation at this moment. */
  readonly otherAdmins: number;
}

/** True for the only one left who can administer the organisation: colleagues cannot put that person out. */
export const isLastAdmin = ({ role, state, otherAdmins }: Standing): boolean =>
  role === "organisation_admin" && state === "active" && otherAdmins === 0;
