import type { StaffList } from "@tuttu/schema";
import type { z } from "zod";
import type { Context } from "../../app/context.ts";
import { programmeOf, requireCapability } from "../../scope/index.ts";
import * as repository from "../repository.ts";

/** Staff of the viewer's programme, by name. */
export async function listStaff(ctx: Context): Promise<z.infer<typeof StaffList>> {
  requireCapability(ctx.scope, "staff.read");
  const rows = await repository.listStaff(ctx.db, ctx.scope, programmeOf(ctx.scope));
  return {
    items: rows.map(({ id, name, role, clients }) => ({ accountId: id, name, role, clients: Number(clients) })),
  };
}
