import type { Overview } from "@tuttu/schema";
import { explain } from "@tuttu/search";
import type { Context } from "../../app/context.ts";
import { recordLooks } from "../../audit/index.ts";
import { loadCandidates } from "../../candidates/index.ts";
import { loadOpenings } from "../../openings/index.ts";
import { organisationNames } from "../../organisations/index.ts";
import { programmeOf } from "../../scope/index.ts";
import { goodFrom, type Pair, variedPairs } from "../domain/varied-pairs.ts";
import { candidateIdsWhere, latestOpenings } from "../repository/scoped-ids.ts";
import { sentenceOf } from "../words/sentence.ts";
import type { Field, Matcher } from "./matcher.ts";
import { todayOf } from "./vectors-at-hand.ts";
import { voiceOf } from "./voice.ts";

/** How many of the latest openings the overview looks at; each costs one ranking. */
export const openingsLookedAt = 100;
const pairsShown = 5;
/** So many candidates of an opening may stand in for its best one, where that one is shown with another opening. */
const standIns = 3;
const rankingsPerTurn = 5;

/** An opening with its best candidates, best first. */
interface Best {
  readonly openingId: string;
  readonly pairs: readonly Pair[];
}

/** The best candidates of each opening, worked out in turns so that others are served meanwhile. */
async function bestOf(
  field: Field,
  openings: readonly Pick<Pair, "openingId" | "organisationId">[],
  allow?: (id: string) => boolean,
): Promise<Best[]> {
  const best: Best[] = [];
  for (const [at, opening] of openings.entries()) {
    if (at % rankingsPerTurn === 0) await new Promise((resolve) => setImmediate(resolve));
    const vector = field.openings.vector(opening.openingId);
    if (vector === null) continue;
    const ranked = field.candidates.top(vector, standIns, allow ? { allow } : {});
    best.push({
      openingId: opening.openingId,
      pairs: ranked.map(({ id, total }) => ({ ...opening, candidateId: id, total })),
    });
  }
  return best;
}

async function told(ctx: Context, matcher: Matcher, field: Field, best: readonly Pair[]) {
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

/** The best candidates, of those whom the viewer may see, for each of the latest published openings. */
async function bestOfLatest(ctx: Context, matcher: Matcher) {
  const field = await matcher.field(ctx.db, programmeOf(ctx.scope), todayOf(ctx));
  const latest = await latestOpenings(ctx.db, ctx.scope, openingsLookedAt);
  const own = ctx.scope.role === "counsellor" ? await candidateIdsWhere(ctx.db, ctx.scope) : undefined;
  return { field, best: await bestOf(field, latest, own ? (id) => own.has(id) : undefined) };
}

const findsNobody = ({ pairs }: Best): boolean => (pairs[0]?.total ?? 0) < goodFrom;

/**
 * Ids of those of the latest published openings that find nobody: their best candidate stays below 40 of 100. People
 * outside the viewer's scope do not count.
 */
export async function weakOpenings(ctx: Context): Promise<string[]> {
  const { best } = await bestOfLatest(ctx, await ctx.ports.matching());
  return best.filter(findsNobody).map(({ openingId }) => openingId);
}

/** Varied best pairs of the latest published openings, and how many of those openings find nobody. */
export async function bestPairs(ctx: Context) {
  const matcher = await ctx.ports.matching();
  const { field, best } = await bestOfLatest(ctx, matcher);
  const shown = variedPairs(
    best.flatMap(({ pairs }) => pairs),
    pairsShown,
  );
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
