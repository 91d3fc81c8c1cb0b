import type { Candidate } from "@tuttu/schema";
import type { Context } from "../../app/context.ts";
import { recordLook } from "../../audit/index.ts";
import { orNotFound } from "../../http/refusal.ts";
import { requireCapability } from "../../scope/index.ts";
import { loadCandidates } from "../repository/load.ts";
import { presentCandidate } from "./present.ts";

/** A profile as it stands, for its tag: what is read here is not shown to anybody. */
export async function standingCandidate(ctx: Context, id: string): Promise<Candidate> {
  requireCapability(ctx.scope, "candidate.read");
  return presentCandidate(ctx, orNotFound((await loadCandidates(ctx.db, ctx.scope, [id])).get(id)));
}

/** A whole profile; that somebody else has looked at it stays written. */
export async function getCandidate(ctx: Context, id: string): Promise<Candidate> {
  const candidate = await standingCandidate(ctx, id);
  await recordLook(ctx, id, "profile");
  return candidate;
}
