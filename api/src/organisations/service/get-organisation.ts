import type { Organisation } from "@tuttu/schema";
import type { Context } from "../../app/context.ts";
import { orNotFound } from "../../http/refusal.ts";
import { requireCapability } from "../../scope/index.ts";
import { toOrganisation } from "../domain/columns.ts";
import { findOrganisation, openOpenings } from "../repository.ts";

export async function getOrganisation(ctx: Context, id: string): Promise<Organisation> {
  requireCapability(ctx.scope, "organisation.read");
  const row = orNotFound(await findOrganisation(ctx.db, ctx.scope, id));
  return toOrganisation(row, (await openOpenings(ctx.db, ctx.scope, [id])).get(id) ?? 0);
}
