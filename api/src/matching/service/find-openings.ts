import type { OpeningMatchPage, OpeningMatchQuery } from "@tuttu/schema";
import type { z } from "zod";
import type { Context } from "../../app/context.ts";
import { loadCandidates } from "../../candidates/index.ts";
import { orNotFound } from "../../http/refusal.ts";
import { loadOpenings, summariesOf as openingSummaries } from "../../openings/index.ts";
import { rankingIsOn } from "../../programmes/index.ts";
import { programmeOf, requireCapability } from "../../scope/index.ts";
import { isListedOpening } from "../domain/listed.ts";
import { openingIdsWhere } from "../repository/scoped-ids.ts";
import { inTurns, nextTurn } from "./in-turns.ts";
import { filterOf, neutral, pageOf } from "./rank-page.ts";
import { rankOpenings } from "./ranking.ts";
import { tellMatch } from "./told-match.ts";
import { candidateVectorOf, todayOf } from "./vectors-at-hand.ts";
import { voiceOf } from "./voice.ts";

/** The best openings for a candidate, each with its reasons. */
export async function findOpenings(
  ctx: Context,
  candidateId: string,
  query: z.infer<typeof OpeningMatchQuery>,
): Promise<z.infer<typeof OpeningMatchPage>> {
  requireCapability(ctx.scope, "match.openings");
  const page = pageOf(ctx, "findOpenings", candidateId, query);
  const candidate = orNotFound((await loadCandidates(ctx.db, ctx.scope, [candidateId])).get(candidateId));
  const matcher = await ctx.ports.matching();
  const vector = await candidateVectorOf(ctx, matcher, candidateId);
  const field = await matcher.field(ctx.db, programmeOf(ctx.scope), todayOf(ctx));
  const visible = await openingIdsWhere(ctx.db, ctx.scope, filterOf(query));
  const allowed = new Set([...visible].filter((id) => field.openings.has(id)));
  const isOn = await rankingIsOn(ctx.db, ctx.scope);
  const side = query.direction === "both" ? "candidate" : query.direction;
  await nextTurn();
  const ranked = isOn
    ? rankOpenings(field, vector, { most: page.most, side, allow: (id) => allowed.has(id) })
    : neutral(allowed, page.most);
  const cut = page.cut(ranked);
  await nextTurn();
  const rows = await loadOpenings(
    ctx.db,
    ctx.scope,
    cut.map(({ id }) => id),
  );
  await nextTurn();
  const summaries = await openingSummaries(ctx, [...rows.values()]);
  const voice = await voiceOf(ctx);
  const items = await inTurns(cut, ({ id }, at) => {
    const opening = rows.get(id);
    const summary = summaries.get(id);
    const openingVector = field.openings.vector(id);
    if (opening === undefined || summary === undefined || openingVector === null) return [];
    if (!isListedOpening(opening)) return [];
    const pair = { candidate, opening, candidateVector: vector, openingVector };
    const match = tellMatch(pair, matcher, query.direction === "opening" ? "candidates" : "openings", voice);
    return [{ opening: summary, rank: page.begin + at + 1, match }];
  });
  return {
    items,
    total: allowed.size,
    next: page.next(ranked.length),
    weightsVersion: matcher.versions.matcher,
    taxonomyVersion: matcher.versions.taxonomy,
    rankingOff: !isOn,
  };
}
