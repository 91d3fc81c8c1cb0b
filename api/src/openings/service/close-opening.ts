import type { ClosingReason, Opening } from "@tuttu/schema";
import type { Context } from "../../app/context.ts";
import { type MovedOpening, moveOpening } from "./move-opening.ts";

interface Closing extends MovedOpening {
  readonly reason: ClosingReason;
}

/** Closes an opening for good, with the reason why. */
export const closeOpening = (ctx: Context, { reason, ...moved }: Closing): Promise<Opening> =>
  moveOpening(ctx, "close", moved, () => ({ closing_reason: reason }));
