import type { Programme } from "@tuttu/schema";
import type { Context } from "../../app/context.ts";
import { requireCapability } from "../../scope/index.ts";
import * as repository from "../repository.ts";

/** By name. There are a handful, so there are no pages. */
export async function listProgrammes(ctx: Context): Promise<Programme[]> {
  requireCapability(ctx.scope, "programme.read");
  return (await repository.listProgrammes(ctx.db, ctx.scope)).map(repository.toProgramme);
}
