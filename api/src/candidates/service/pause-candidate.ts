import type { Candidate } from "@tuttu/schema";
import type { Context } from "../../app/context.ts";
import { type MovedCandidate, moveCandidate } from "./move-candidate.ts";

interface Pause extends MovedCandidate {
  /** `YYYY-MM-DD`, null until further notice. */
  readonly untilOn: string | null;
}

/** Takes a published profile out of matching for a while. */
export const pauseCandidate = (ctx: Context, { untilOn, ...moved }: Pause): Promise<Candidate> =>
  moveCandidate(ctx, "pause", moved, () => ({ paused_until_on: untilOn }));
