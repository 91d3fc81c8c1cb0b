import type { Comparison } from "@tuttu/schema";
import type { z } from "zod";
import type { Context } from "../../app/context.ts";
import { recordLooks } from "../../audit/index.ts";
import { summariesOf as candidateSummaries, loadCandidates } from "../../candidates/index.ts";
import { invalid, orNotFound } from "../../http/refusal.ts";
import { loadOpenings, summariesOf as openingSummaries } from "../../openings/index.ts";
import { requireCapability } from "../../scope/index.ts";
import { tellMatch } from "./told-match.ts";
import { candidateVectorOf, openingVectorOf } from "./vectors-at-hand.ts";
import { voiceOf } from "./voice.ts";

/** One to four candidates side by side for one opening, in the order of their totals. */
export async function compareCandidates(
  ctx: Context,
  openingId: string,
  candidateIds: readonly string[],
): Promise<z.infer<typeof Comparison>> {
  requireCapability(ctx.scope, "match.candidates");
  const ids = [...new Set(candidateIds)];
  if (ids.length < 1 || ids.length > 4) throw invalid("?candidate", "must name one to four candidates");
  const opening = orNotFound((await loadOpenings(ctx.db, ctx.scope, [openingId])).get(openingId));
  const matcher = await ctx.ports.matching();
  const openingVector = await openingVectorOf(ctx, matcher, openingId);
  const rows = await loadCandidates(ctx.db, ctx.scope, ids);
  const summaries = await candidateSummaries(ctx, [...rows.values()]);
  const summary = orNotFound((await openingSummaries(ctx, [opening])).get(openingId));
  const voice = await voiceOf(ctx);
  const columns = [];
  for (const id of ids) {
    const candidate = orNotFound(rows.get(id));
    const candidateVector = await candidateVectorOf(ctx, matcher, id);
    const match = tellMatch({ candidate, opening, candidateVector, openingVector }, matcher, "candidates", voice);
    columns.push({ id, candidate: orNotFound(summaries.get(id)), match });
  }
  await recordLooks(ctx, ids, "comparison");
  columns.sort((a, b) => b.match.total - a.match.total || (a.id < b.id ? -1 : 1));
  return {
    opening: summary,
    columns: columns.map(({ candidate, match }, at) => ({ candidate, rank: at + 1, match, together: null })),
  };
}
