import type { Overview } from "@tuttu/schema";
import { explain } from "@tuttu/search";
import type { Context } from "../../app/context.ts";
import { recordLooks } from "../../audit/index.ts";
import { loadCandidates } from "../../candidates/index.ts";
import { loadOpenings } from "../../openings/index.ts";
import { organisationNames } from "../../organisations/index.ts";
import { programmeOf } from "../../scope/index.ts";
import { candidateIdsWhere, latestOpenings } from "../repository/scoped-ids.ts";
import { sentenceOf } from "../words/sentence.ts";
import type { Field, Matcher } from "./matcher.ts";
import { todayOf } from "./vectors-at-hand.ts";
import { voiceOf } from "./voice.ts";

/** How many of the latest openings the overview looks at; each costs one ranking. */
export const openingsLookedAt = 100;
/** An opening whose best candidate stays below this finds nobody. */
const goodFrom = 40;
const pairsShown = 5;
const rankingsPerTurn = 5;

interface Best {
  readonly openingId: string;
  readonly candidateId: string;
  readonly total: number;
}

/** The best candidate of each opening, worked out in turns so that others are served meanwhile. */
async function bestOf(field: Field, openingIds: readonly string[], allow?: (id: string) => boolean): Promise<Best[]> {
  const best: Best[] = [];
  for (const [at, openingId] of openingIds.entries()) {
    if (at % rankingsPerTurn === 0) await new Promise((resolve) => setImmediate(resolve));
    const vector = field.openings.vector(openingId);
    if (vector === null) continue;
    const [first] = field.candidates.top(vector, 1, allow ? { allow } : {});
    best.push({ openingId, candidateId: first?.id ?? "", total: first?.total ?? 0 });
  }
  return best;
}

async function told(ctx: Context, matcher: Matcher, field: Field, best: readonly Best[]) {
  const candidates = await loadCandidates(
    ctx.db,
    ctx.scope,
    best.map(({ candidateId }) => candidateId),
  );
  const openings = await loadOpenings(
    ctx.db,
    ctx.scope,
    best.map(({ openingId }) => openingId),
  );
  const names = await organisationNames(
    ctx.db,
    ctx.scope,
    [...openings.values()].map(({ opening }) => opening.organisation_id),
  );
  const voice = await voiceOf(ctx);
  return best.flatMap(({ candidateId, openingId, total }): Overview["bestMatches"] => {
    const candidate = candidates.get(candidateId)?.candidate;
    const opening = openings.get(openingId)?.opening;
    const vectors = [field.candidates.vector(candidateId), field.openings.vector(openingId)] as const;
    if (!candidate || !opening || vectors[0] === null || vectors[1] === null) return [];
    return [
      {
        candidateId,
        candidateName: candidate.preferred_name,
        openingId,
        openingTitle: opening.title,
        organisationName: names.get(opening.organisation_id) ?? "",
        total,
        sentence: sentenceOf(explain(vectors[0], vectors[1], matcher.model, "candidates"), voice),
      },
    ];
  });
}

/** The best candidate, of those whom the viewer may see, for each of the latest published openings. */
async function bestOfLatest(ctx: Context, matcher: Matcher) {
  const field = await matcher.field(ctx.db, programmeOf(ctx.scope), todayOf(ctx));
  const ids = await latestOpenings(ctx.db, ctx.scope, openingsLookedAt);
  const own = ctx.scope.role === "counsellor" ? await candidateIdsWhere(ctx.db, ctx.scope) : undefined;
  return { field, best: await bestOf(field, ids, own ? (id) => own.has(id) : undefined) };
}

const findsNobody = ({ total }: Best): boolean => total < goodFrom;

/**
 * Ids of those of the latest published openings that find nobody: their best candidate stays below 40 of 100. People
 * outside the viewer's scope do not count.
 */
export async function weakOpenings(ctx: Context): Promise<string[]> {
  const { best } = await bestOfLatest(ctx, await ctx.ports.matching());
  return best.filter(findsNobody).map(({ openingId }) => openingId);
}

/** The best pairs of the latest published openings, and how many of those openings find nobody. */
export async function bestPairs(ctx: Context) {
  const matcher = await ctx.ports.matching();
  const { field, best } = await bestOfLatest(ctx, matcher);
  const order = (a: Best, b: Best) => b.total - a.total || (a.openingId < b.openingId ? -1 : 1);
  const shown = best
    .filter(({ candidateId }) => candidateId !== "")
    .sort(order)
    .slice(0, pairsShown);
  const pairs = await told(ctx, matcher, field, shown);
  await recordLooks(
    ctx,
    pairs.map(({ candidateId }) => candidateId),
    "overview",
  );
  return {
    pairs,
    withoutGoodMatch: best.filter(findsNobody).length,
  };
}
