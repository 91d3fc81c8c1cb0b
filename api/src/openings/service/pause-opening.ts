import type { Opening } from "@tuttu/schema";
import type { Context } from "../../app/context.ts";
import { type MovedOpening, moveOpening } from "./move-opening.ts";

/** Takes a published opening out of sight for a while. */
export const pauseOpening = (ctx: Context, moved: MovedOpening): Promise<Opening> =>
  moveOpening(ctx, "pause", moved, () => ({}));
