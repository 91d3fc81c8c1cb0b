import type { MatchQuery } from "@tuttu/schema";
import type { CandidateIndex, OpeningVector } from "@tuttu/search";
import type { z } from "zod";
import type { Context } from "../../app/context.ts";
import { programmeOf } from "../../scope/index.ts";
import { candidateIdsWhere } from "../repository/scoped-ids.ts";
import type { Field, Matcher } from "./matcher.ts";
import { filterOf } from "./rank-page.ts";
import { recalledPeople } from "./recalled-people.ts";
import { todayOf } from "./vectors-at-hand.ts";

type Query = z.infer<typeof MatchQuery>;

/** Whom a list of matches is made of. */
export interface PeopleToRank {
  readonly candidates: CandidateIndex;
  /** Those of them who may be shown; all, where it is undefined. */
  readonly allowed: ReadonlySet<string> | undefined;
  /** Everybody who could stand in the list. */
  readonly total: number;
}

/** Whom the viewer may see in the list, of those who can be matched; undefined where that is everybody. */
async function allowedIn(ctx: Context, { candidates }: Field, query: Query): Promise<Set<string> | undefined> {
  const everybody = ctx.scope.role === "coordinator";
  const filter = filterOf(query);
  if (everybody && filter === undefined) return undefined;
  const ids = await candidateIdsWhere(ctx.db, ctx.scope, filter);
  return new Set([...ids].filter((id) => candidates.has(id)));
}

async function everybodyInMemory(ctx: Context, matcher: Matcher, query: Query): Promise<PeopleToRank> {
  const field = await matcher.field(ctx.db, programmeOf(ctx.scope), todayOf(ctx));
  const allowed = await allowedIn(ctx, field, query);
  return { candidates: field.candidates, allowed, total: allowed?.size ?? field.candidates.size };
}

/**
 * The people among whom the best `most` are looked for: those whom the search engine hands over where it was chosen for
 * that and can tell, else everybody.
 * @param isOn whether the list is a ranking at all
 */
export async function peopleToRank(
  ctx: Context,
  matcher: Matcher,
  { opening, query, most, isOn }: { opening: OpeningVector; query: Query; most: number; isOn: boolean },
): Promise<PeopleToRank> {
  const asksEngine = ctx.ports.matchRecall === "engine" && isOn;
  const recalled = asksEngine ? await recalledPeople(ctx, matcher, { opening, query, most }) : null;
  return recalled ?? everybodyInMemory(ctx, matcher, query);
}
