import type { Programme } from "@tuttu/schema";
import type { Context } from "../../app/context.ts";
import { orNotFound } from "../../http/refusal.ts";
import { requireCapability } from "../../scope/index.ts";
import { findProgramme, toProgramme } from "../repository.ts";

export async function getProgramme(ctx: Context, id: string): Promise<Programme> {
  requireCapability(ctx.scope, "programme.read");
  return toProgramme(orNotFound(await findProgramme(ctx.db, ctx.scope, id)), ctx.locale);
}
