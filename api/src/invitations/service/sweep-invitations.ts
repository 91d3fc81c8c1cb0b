import type { Context } from "../../app/context.ts";
import { deleteEnded } from "../repository/invitations.ts";

const keptMs = 30 * 86_400_000;

/** Removes invitations that nobody accepted, thirty days after they ran out. @returns how many */
export const sweepInvitations = (ctx: Context): Promise<number> => {
  const before = new Date(ctx.clock().getTime() - keptMs).toISOString();
  return ctx.work((tx) => deleteEnded(tx, ctx.scope, before));
};
