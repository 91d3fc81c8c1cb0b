import type { CandidateState } from "@tuttu/schema";

/** Moves of a profile that a person or staff can make. */
export type CandidateMove = "publish" | "pause" | "withdraw" | "restore";
/** Who makes the move: the person whose profile it is, or staff of the programme. */
export type Mover = "person" | "staff";

/** What decides about a move beside the state and the mover. */
export interface Standing {
  /** Whether the programme checks profiles before they are published. */
  readonly reviewsProfiles: boolean;
  /** Whether the person can sign in, and so decide. */
  readonly hasAccount: boolean;
}

interface Move {
  readonly from: readonly CandidateState[];
  readonly to: CandidateState;
  readonly by: readonly Mover[];
}

const both = ["person", "staff"] as const;

/**
 * Every move there is. `publish` also resumes a paused profile. Whoever has withdrawn comes back by their own act;
 * where there is no account to do it with, staff `restore` the profile to a draft.
 * Restriction (GDPR art. 18) and erasure are acts of the consent slice.
 */
const moves: Readonly<Record<CandidateMove, readonly Move[]>> = {
  publish: [
    { from: ["invited", "draft", "in_review", "paused"], to: "published", by: both },
    { from: ["withdrawn"], to: "published", by: ["person"] },
  ],
  pause: [{ from: ["published"], to: "paused", by: both }],
  withdraw: [{ from: ["invited", "draft", "in_review", "published", "paused"], to: "withdrawn", by: both }],
  restore: [{ from: ["withdrawn"], to: "draft", by: ["staff"] }],
};

/**
 * The state after `move`, or undefined where there is no such move for this mover.
 * Where the programme checks profiles first, a person's `publish` of something not yet checked hands it in for review.
 */
export function stateAfter(
  move: CandidateMove,
  from: CandidateState,
  mover: Mover,
  { reviewsProfiles, hasAccount }: Standing,
): CandidateState | undefined {
  const found = moves[move].find((one) => one.from.includes(from) && one.by.includes(mover));
  if (found === undefined || (move === "restore" && hasAccount)) return undefined;
  const waits = move === "publish" && mover === "person" && reviewsProfiles && from !== "paused";
  return waits ? (from === "in_review" ? undefined : "in_review") : found.to;
}

/** States in which a profile may be changed by its person or staff. */
export const isEditable = (state: CandidateState): boolean => state !== "restricted" && state !== "erased";
