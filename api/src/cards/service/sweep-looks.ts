import type { Context } from "../../app/context.ts";
import { monthMs } from "../domain/budgets.ts";
import { forgetLooks } from "../repository/looks.ts";

/** Forgets looks that no budget counts any more; who saw whom stays in the access log. @returns how many */
export const sweepLooks = (ctx: Context): Promise<number> =>
  ctx.work((tx) => forgetLooks(tx, ctx.scope, new Date(ctx.clock().getTime() - monthMs).toISOString()));
