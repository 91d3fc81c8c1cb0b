import type { Context } from "../../app/context.ts";
import { scopeOf } from "../../scope/index.ts";

/** The house itself at work for somebody who was asked whether they may: it reaches what no person's desk does. */
export const houseOf = (ctx: Context): Context => ({
  ...ctx,
  scope: scopeOf({ kind: "job", name: "erasure", programmeId: null }),
});
