import type { Context } from "../../app/context.ts";
import type { Tx } from "../../database/index.ts";
import { dropUnsent } from "../repository.ts";

/** Lets mail that waits never leave: it was sealed with a secret that is lost. */
export const dropUnsentMail = (tx: Tx, ctx: Context): Promise<unknown> => dropUnsent(tx, ctx.scope);
