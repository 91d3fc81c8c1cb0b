import type { CandidateMatchPage, MatchQuery } from "@tuttu/schema";
import { score } from "@tuttu/search";
import type { z } from "zod";
import type { Context } from "../../app/context.ts";
import { recordLooks } from "../../audit/index.ts";
import { summariesOf as candidateSummaries, loadCandidates } from "../../candidates/index.ts";
import { orNotFound } from "../../http/refusal.ts";
import { loadOpenings } from "../../openings/index.ts";
import { rankingIsOn } from "../../programmes/index.ts";
import { requireCapability } from "../../scope/index.ts";
import { isListedCandidate } from "../domain/listed.ts";
import { inTurns, nextTurn, readInTurns } from "./in-turns.ts";
import { peopleToRank } from "./people-to-rank.ts";
import { neutral, pageOf } from "./rank-page.ts";
import { rankCandidates } from "./ranking.ts";
import { tellMatch } from "./told-match.ts";
import { openingVectorOf } from "./vectors-at-hand.ts";
import { voiceOf } from "./voice.ts";

type Query = z.infer<typeof MatchQuery>;

/** The best candidates for an opening, each with its reasons. */
export async function findCandidates(
  ctx: Context,
  openingId: string,
  query: Query,
): Promise<z.infer<typeof CandidateMatchPage>> {
  requireCapability(ctx.scope, "match.candidates");
  const page = pageOf(ctx, "findCandidates", openingId, query);
  await nextTurn();
  const opening = orNotFound((await loadOpenings(ctx.db, ctx.scope, [openingId])).get(openingId));
  const matcher = await ctx.ports.matching();
  const vector = await openingVectorOf(ctx, matcher, openingId);
  const isOn = await rankingIsOn(ctx.db, ctx.scope);
  const people = await peopleToRank(ctx, matcher, { opening: vector, query, most: page.most, isOn });
  const { candidates, allowed } = people;
  await nextTurn();
  const ranked: readonly { readonly id: string; readonly total?: number }[] = isOn
    ? rankCandidates(people, vector, (c, o, direction) => score(c, o, matcher.model, direction).total, {
        most: page.most,
        side: query.direction,
        ...(allowed ? { allow: (id: string) => allowed.has(id) } : {}),
      })
    : neutral(allowed ?? candidates.ids(), page.most);
  const cut = page.cut(ranked);
  const rows = await readInTurns(
    cut.map(({ id }) => id),
    (some) => loadCandidates(ctx.db, ctx.scope, some),
  );
  await nextTurn();
  const summaries = await candidateSummaries(ctx, [...rows.values()]);
  const voice = await voiceOf(ctx);
  const items = await inTurns(cut, ({ id, total }, at) => {
    const candidate = rows.get(id);
    const summary = summaries.get(id);
    const candidateVector = candidates.vector(id);
    if (candidate === undefined || summary === undefined || candidateVector === null) return [];
    // Vectors and indexes may be behind; the database decides who is still there to be found.
    if (!isListedCandidate(candidate)) return [];
    const pair = { candidate, opening, candidateVector, openingVector: vector };
    const match = tellMatch(pair, matcher, query.direction === "candidate" ? "openings" : "candidates", voice);
    const together = query.direction === "both" ? (total ?? null) : null;
    return [{ candidate: summary, rank: page.begin + at + 1, match, together }];
  });
  await nextTurn();
  await recordLooks(
    ctx,
    items.map(({ candidate }) => candidate.id),
    "ranking",
  );
  return {
    items,
    total: people.total,
    next: page.next(ranked.length),
    weightsVersion: matcher.versions.matcher,
    taxonomyVersion: matcher.versions.taxonomy,
    rankingOff: !isOn,
  };
}
