import type { Opening } from "@tuttu/schema";
import type { Context } from "../../app/context.ts";
import { type MovedOpening, moveOpening } from "./move-opening.ts";

/** Publishes an opening or brings it back from a pause; that of an employer nobody has vetted waits for staff. */
export const publishOpening = (ctx: Context, moved: MovedOpening): Promise<Opening> =>
  moveOpening(ctx, "publish", moved, (before, now) => ({
    published_at: before.state === "paused" ? before.published_at : now,
  }));
