import type { Opening } from "@tuttu/schema";
import type { Context } from "../../app/context.ts";
import { orNotFound } from "../../http/refusal.ts";
import { requireCapability } from "../../scope/index.ts";
import { loadOpenings } from "../repository/load.ts";
import { presentOpening } from "./present.ts";

export async function getOpening(ctx: Context, id: string): Promise<Opening> {
  requireCapability(ctx.scope, "opening.read");
  const rows = orNotFound((await loadOpenings(ctx.db, ctx.scope, [id])).get(id));
  return presentOpening(ctx, rows);
}
