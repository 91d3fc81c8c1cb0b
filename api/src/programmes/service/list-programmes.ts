import type { Programme } from "@tuttu/schema";
import type { Context } from "../../app/context.ts";
import { requireCapability } from "../../scope/index.ts";
import * as repository from "../repository.ts";

/** By name. There are a handful, so there are no pages. */
export async function listProgrammes(ctx: Context): Promise<Programme[]> {
  requireCapability(ctx.scope, "programme.read");
  const rows = await repository.listProgrammes(ctx.db, ctx.scope);
  return rows.map((row) => repository.toProgramme(row, ctx.locale));
}
