import type { Candidate } from "@tuttu/schema";
import type { Context } from "../../app/context.ts";
import { type MovedCandidate, moveCandidate } from "./move-candidate.ts";

/** Takes a profile out of search and matching; its person brings it back, or staff where there is no account. */
export const withdrawCandidate = (ctx: Context, moved: MovedCandidate): Promise<Candidate> =>
  moveCandidate(ctx, "withdraw", moved, () => ({ paused_until_on: null }));
