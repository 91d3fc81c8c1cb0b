import type { Context } from "../../app/context.ts";
import { type Scope, scopeOf } from "../../scope/index.ts";

/**
 * The house itself in one programme, for what an invitation allows its holder before there is any actor. The token that
 * was found is the right; nobody else's rows are reached by it.
 */
export const houseOf = (ctx: Context, programmeId: string): Context => {
  const scope = scopeOf({
    kind: "job",
    name: "invitation",
    programmeId: programmeId as NonNullable<Scope["programmeId"]>,
  });
  return { ...ctx, scope };
};
