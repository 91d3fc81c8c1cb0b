import type { MatchQuery } from "@tuttu/schema";
import {
  CandidateIndex,
  type CandidateVector,
  type Filter,
  type OpeningVector,
  recallPlan,
  SearchRefusal,
} from "@tuttu/search";
import type { z } from "zod";
import type { Context } from "../../app/context.ts";
import { searchScope } from "../../scope/index.ts";
import { candidateIdsWhere } from "../repository/scoped-ids.ts";
import { countListed, listedVectors } from "../repository/vectors.ts";
import type { Matcher } from "./matcher.ts";
import type { PeopleToRank } from "./people-to-rank.ts";
import { filterOf } from "./rank-page.ts";
import { todayOf } from "./vectors-at-hand.ts";

type Query = z.infer<typeof MatchQuery>;

interface Wanted {
  readonly opening: OpeningVector;
  readonly query: Query;
  /** Ranks that the page needs. */
  readonly most: number;
}

/** So many are scored for a page, and so many times the ranks that it needs. */
const handedOver = 1_000;
const timesRanks = 5;
const budgetMs = 1_500;

/** Published and looking for something, as vectors are listed. */
const listed: Filter = { and: [{ in: ["state", ["published"]] }, { not: { in: ["searchStatus", ["not_now"]] } }] };

/** What the engine suggests for an opening; null where it cannot tell. */
async function suggested(ctx: Context, matcher: Matcher, opening: OpeningVector, limit: number) {
  const { groups, rest } = recallPlan(opening, matcher.model, "candidates");
  const engine = await ctx.ports.engine();
  const deadline = ctx.clock().getTime() + budgetMs;
  try {
    const query = { type: "candidate", groups, rest, limit, where: listed } as const;
    const { found } = await engine.recall(query, searchScope(ctx.scope), { requestId: ctx.requestId, deadline });
    // Nobody meets anything: the index was made before people's marks were kept in it.
    if (groups.length > 0 && found.every(({ bound }) => bound <= rest)) return null;
    return found.map(({ id }) => id);
  } catch (error) {
    if (!(error instanceof SearchRefusal)) throw error;
    ctx.log.warn({ reason: error.reason }, "recall by the search engine failed; matching looks at everybody");
    return null;
  }
}

async function peopleOf(ctx: Context, matcher: Matcher, ids: readonly string[]): Promise<CandidateIndex> {
  const day = todayOf(ctx);
  const rows = await listedVectors(ctx.db, ctx.scope, ids);
  const vectors = rows.flatMap((row): (readonly [string, CandidateVector])[] => {
    const vector = matcher.candidate(row, day);
    return vector === null ? [] : [[row.subject_id, vector]];
  });
  return new CandidateIndex(matcher.model, vectors);
}

/**
 * People whom the search engine hands over for an opening, with vectors that the database shows to this viewer now. A
 * few whom filters leave are all taken without asking; many are left to memory, as is everything that the engine cannot
 * answer: null then.
 */
export async function recalledPeople(
  ctx: Context,
  matcher: Matcher,
  { opening, query, most }: Wanted,
): Promise<PeopleToRank | null> {
  const limit = Math.max(handedOver, most * timesRanks);
  const filter = filterOf(query);
  if (ctx.scope.role !== "coordinator" || filter !== undefined) {
    const ids = await candidateIdsWhere(ctx.db, ctx.scope, filter);
    if (ids.size > limit) return null;
    const candidates = await peopleOf(ctx, matcher, [...ids]);
    return { candidates, allowed: undefined, total: candidates.size };
  }
  const ids = await suggested(ctx, matcher, opening, limit);
  if (ids === null) return null;
  const candidates = await peopleOf(ctx, matcher, ids);
  return { candidates, allowed: undefined, total: await countListed(ctx.db, ctx.scope) };
}
