import type { CandidateMatchPage, MatchQuery, OpeningMatchPage } from "@tuttu/schema";
import { score } from "@tuttu/search";
import type { z } from "zod";
import type { Context } from "../../app/context.ts";
import { summariesOf as candidateSummaries, loadCandidates } from "../../candidates/index.ts";
import { orNotFound } from "../../http/refusal.ts";
import { nameKey } from "../../names/index.ts";
import { loadOpenings, summariesOf as openingSummaries } from "../../openings/index.ts";
import { rankingIsOn } from "../../programmes/index.ts";
import { programmeOf, requireCapability } from "../../scope/index.ts";
import { candidateIdsWhere, findVector, openingIdsWhere } from "../repository.ts";
import { rankCandidates, rankMax, rankOpenings } from "./ranking.ts";
import { tellMatch } from "./told-match.ts";
import { voiceOf } from "./voice.ts";

type Query = z.infer<typeof MatchQuery>;

/** Rank from which a page goes on; the cursor is sealed, so it stands for this list only. */
const beginOf = (position: readonly (string | number | null)[] | undefined): number => Number(position?.[0] ?? 0);

const neutral = (ids: Iterable<string>): { id: string; total: number }[] =>
  [...ids].sort().map((id) => ({ id, total: 0 }));

/** Who of the programme the viewer may see in the list; undefined where that is everybody. */
async function allowedCandidates(ctx: Context, query: Query): Promise<Set<string> | undefined> {
  const everybody = ctx.scope.role === "coordinator" || ctx.scope.role === "administrator";
  const words = query.q === undefined ? undefined : nameKey(query.q);
  if (everybody && words === undefined && query.region === undefined && query.counsellor === undefined)
    return undefined;
  return candidateIdsWhere(ctx.db, ctx.scope, { regions: query.region, counsellors: query.counsellor, words });
}

/** The best candidates for an opening, each with its reasons. */
export async function findCandidates(
  ctx: Context,
  openingId: string,
  query: Query,
): Promise<z.infer<typeof CandidateMatchPage>> {
  requireCapability(ctx.scope, "match.candidates");
  const opening = orNotFound((await loadOpenings(ctx.db, ctx.scope, [openingId])).get(openingId));
  const matcher = await ctx.ports.matching();
  const vector = orNotFound(matcher.opening((await findVector(ctx.db, ctx.scope, openingId)) ?? { vector: "" }));
  const field = await matcher.field(ctx.db, programmeOf(ctx.scope));
  const allowed = await allowedCandidates(ctx, query);
  const cursors = ctx.cursors("findCandidates", { openingId, ...query });
  const begin = beginOf(cursors.open(query.cursor));
  const most = Math.min(rankMax, begin + query.limit + 1);
  const isOn = await rankingIsOn(ctx.db, ctx.scope);
  const ranked = isOn
    ? rankCandidates(field, vector, (c, o, direction) => score(c, o, matcher.model, direction).total, {
        most,
        side: query.direction,
        ...(allowed ? { allow: (id: string) => allowed.has(id) } : {}),
      })
    : neutral(
        allowed ??
          (await candidateIdsWhere(ctx.db, ctx.scope, {
            regions: undefined,
            counsellors: undefined,
            words: undefined,
          })),
      );
  const page = ranked.slice(begin, begin + query.limit);
  const ids = page.map(({ id }) => id);
  const rows = await loadCandidates(ctx.db, ctx.scope, ids);
  const summaries = await candidateSummaries(ctx, [...rows.values()]);
  const voice = await voiceOf(ctx);
  const today = ctx.now().slice(0, 10);
  const items = page.flatMap(({ id }, at) => {
    const candidate = rows.get(id);
    const summary = summaries.get(id);
    const candidateVector = field.candidates.vector(id);
    if (candidate === undefined || summary === undefined || candidateVector === null) return [];
    const pair = { candidate, opening, candidateVector, openingVector: vector };
    const match = tellMatch(pair, matcher, query.direction === "candidate" ? "openings" : "candidates", voice, today);
    return [{ candidate: summary, rank: begin + at + 1, match }];
  });
  const end = begin + query.limit;
  return {
    items,
    total: allowed === undefined ? field.candidates.size : allowed.size,
    next: ranked.length > end && end < rankMax ? cursors.seal([end]) : null,
    weightsVersion: matcher.versions.matcher,
    taxonomyVersion: matcher.versions.taxonomy,
    rankingOff: !isOn,
  };
}

/** The best openings for a candidate, each with its reasons. */
export async function findOpenings(
  ctx: Context,
  candidateId: string,
  query: Query,
): Promise<z.infer<typeof OpeningMatchPage>> {
  requireCapability(ctx.scope, "match.openings");
  const candidate = orNotFound((await loadCandidates(ctx.db, ctx.scope, [candidateId])).get(candidateId));
  const matcher = await ctx.ports.matching();
  const vector = orNotFound(matcher.candidate((await findVector(ctx.db, ctx.scope, candidateId)) ?? { vector: "" }));
  const field = await matcher.field(ctx.db, programmeOf(ctx.scope));
  const allowed = await openingIdsWhere(ctx.db, ctx.scope);
  const cursors = ctx.cursors("findOpenings", { candidateId, ...query });
  const begin = beginOf(cursors.open(query.cursor));
  const end = begin + query.limit;
  const isOn = await rankingIsOn(ctx.db, ctx.scope);
  const most = Math.min(rankMax, end + 1);
  const allow = (id: string) => allowed.has(id);
  const ranked = isOn
    ? rankOpenings(field, vector, { most, side: query.direction === "both" ? "candidate" : query.direction, allow })
    : neutral(allowed);
  const page = ranked.slice(begin, end);
  const rows = await loadOpenings(
    ctx.db,
    ctx.scope,
    page.map(({ id }) => id),
  );
  const summaries = await openingSummaries(ctx, [...rows.values()]);
  const voice = await voiceOf(ctx);
  const today = ctx.now().slice(0, 10);
  const items = page.flatMap(({ id }, at) => {
    const opening = rows.get(id);
    const summary = summaries.get(id);
    const openingVector = field.openings.vector(id);
    if (opening === undefined || summary === undefined || openingVector === null) return [];
    const pair = { candidate, opening, candidateVector: vector, openingVector };
    const match = tellMatch(pair, matcher, query.direction === "opening" ? "candidates" : "openings", voice, today);
    return [{ opening: summary, rank: begin + at + 1, match }];
  });
  return {
    items,
    total: field.openings.size,
    next: ranked.length > end && end < rankMax ? cursors.seal([end]) : null,
    weightsVersion: matcher.versions.matcher,
    taxonomyVersion: matcher.versions.taxonomy,
    rankingOff: !isOn,
  };
}
