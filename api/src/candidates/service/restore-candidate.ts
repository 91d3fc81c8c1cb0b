import type { Candidate } from "@tuttu/schema";
import type { Context } from "../../app/context.ts";
import { type MovedCandidate, moveCandidate } from "./move-candidate.ts";

/**
 * Brings a withdrawn profile back to a draft, for a person who has no account to do it with.
 * @throws Refusal not-allowed-now where the person has one: then it is their own decision
 */
export const restoreCandidate = (ctx: Context, moved: MovedCandidate): Promise<Candidate> =>
  moveCandidate(ctx, "restore", moved, () => ({}));
