import type { LookPage, LookQuery } from "@tuttu/schema";
import type { z } from "zod";
import type { Context } from "../../app/context.ts";
import { recordLook } from "../../audit/index.ts";
import { cutPage } from "../../http/index.ts";
import { orNotFound } from "../../http/refusal.ts";
import { requireCapability } from "../../scope/index.ts";
import { toLook } from "../domain/look.ts";
import { loadCandidates } from "../repository/load.ts";
import { looksAt } from "../repository/looks.ts";

/**
 * Who has looked at a person, newest first, for the person and for staff within whose reach they are. Reading the log is
 * a look too; pages after the first belong to the same one.
 */
export async function listLooks(ctx: Context, id: string, query: z.infer<typeof LookQuery>): Promise<LookPage> {
  requireCapability(ctx.scope, "candidate.read");
  const cursors = ctx.cursors(`listLooks ${id}`, query);
  const position = cursors.open(query.cursor);
  orNotFound((await loadCandidates(ctx.db, ctx.scope, [id])).get(id));
  const rows = await looksAt(ctx.db, ctx.scope, { id, position, limit: query.limit + 1 });
  if (position === undefined) await recordLook(ctx, id, "access log");
  const { items, next } = cutPage(rows, query.limit, cursors, (row) => [row.at, row.id]);
  return { items: items.map((row) => toLook(row, ctx.scope.desk === "staff")), next };
}
