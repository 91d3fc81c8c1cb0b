import type { Candidate } from "@tuttu/schema";
import type { Context } from "../../app/context.ts";
import { type MovedCandidate, moveCandidate } from "./move-candidate.ts";

/** Publishes a profile, brings it back from a pause, or hands it in where the programme checks profiles first. */
export const publishCandidate = (ctx: Context, moved: MovedCandidate): Promise<Candidate> =>
  moveCandidate(ctx, "publish", moved, (before, now) => ({
    published_at: before.state === "paused" ? before.published_at : now,
    paused_until_on: null,
    search_status_confirmed_on: now.slice(0, 10),
  }));
