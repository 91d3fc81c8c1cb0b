import type { Context } from "../../app/context.ts";
import { deleteSettled } from "../repository.ts";

const keptMs = 30 * 86_400_000;

/** Removes what is left of messages that were sent thirty days ago. @returns how many */
export const sweepMail = (ctx: Context): Promise<number> => {
  const before = new Date(ctx.clock().getTime() - keptMs).toISOString();
  return ctx.work((tx) => deleteSettled(tx, ctx.scope, before));
};
