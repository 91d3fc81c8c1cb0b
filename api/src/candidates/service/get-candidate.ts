import type { Candidate } from "@tuttu/schema";
import type { Context } from "../../app/context.ts";
import { recordLook } from "../../audit/index.ts";
import { orNotFound } from "../../http/refusal.ts";
import { requireCapability } from "../../scope/index.ts";
import { loadCandidates } from "../repository/load.ts";
import { presentCandidate } from "./present.ts";

/** A whole profile; that somebody else has looked at it stays written. */
export async function getCandidate(ctx: Context, id: string): Promise<Candidate> {
  requireCapability(ctx.scope, "candidate.read");
  const rows = orNotFound((await loadCandidates(ctx.db, ctx.scope, [id])).get(id));
  await recordLook(ctx, id, "profile");
  return presentCandidate(ctx, rows);
}
