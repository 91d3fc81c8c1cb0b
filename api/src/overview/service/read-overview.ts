import type { Overview } from "@tuttu/schema";
import { canonicalRegion, regionName } from "@tuttu/search";
import type { Context } from "../../app/context.ts";
import { candidateCounts } from "../../candidates/index.ts";
import { orNotFound } from "../../http/refusal.ts";
import { countWaiting } from "../../jobs/index.ts";
import { countUnlinked } from "../../linking/index.ts";
import { bestPairs } from "../../matching/index.ts";
import { countClosing, openingCounts } from "../../openings/index.ts";
import { organisationCounts } from "../../organisations/index.ts";
import { programmeOf, requireCapability, searchScope } from "../../scope/index.ts";
import { taxonomyState } from "../../taxonomy/index.ts";
import { dayAfter } from "../domain/days.ts";
import * as repository from "../repository.ts";

const weekDays = 7;
const importsShown = 5;

const sum = (counts: Readonly<Record<string, number>>): number => Object.values(counts).reduce((a, b) => a + b, 0);

async function linkingShares(ctx: Context): Promise<Overview["linking"]> {
  const counts = await repository.countLinks(ctx.db, ctx.scope);
  const texts = sum(counts);
  const share = (count: number) => (texts === 0 ? 0 : Math.round((count / texts) * 1e4) / 1e4);
  const proposed = counts.proposed ?? 0;
  const unlinked = (counts.unlinked ?? 0) + (counts.refused ?? 0);
  return {
    texts,
    linked: share((counts.linked ?? 0) + (counts.confirmed ?? 0)),
    proposed: share(proposed),
    unlinked: share(unlinked),
    waiting: {
      skills: await countUnlinked(ctx.db, ctx.scope, "skill"),
      occupations: await countUnlinked(ctx.db, ctx.scope, "occupation"),
    },
  };
}

async function searchState(ctx: Context): Promise<Overview["search"]> {
  const { asked, embedded, standing } = await ctx.ports.engines();
  const { state } = await embedded.health({ requestId: ctx.requestId });
  const ask = { where: { and: [] }, facets: [], sort: "newest", page: { size: 1 }, locale: ctx.locale } as const;
  const found = async (type: "candidate" | "opening") =>
    (await asked.query({ ...ask, type }, searchScope(ctx.scope), { requestId: ctx.requestId })).total.value;
  return {
    engine: standing.answering,
    documents: (await found("candidate")) + (await found("opening")),
    waiting: await countWaiting(ctx.db, programmeOf(ctx.scope), ["candidate", "opening"]),
    degraded: state !== "ready" || standing.fault !== null,
  };
}

/** The viewer's programme in numbers, and what waits for somebody; counsellors see their own people counted. */
export async function readOverview(ctx: Context): Promise<Overview> {
  requireCapability(ctx.scope, "overview.read");
  const { db, scope } = ctx;
  const programme = orNotFound(await repository.findProgramme(db, scope, programmeOf(scope)));
  const todayOn = ctx.now().slice(0, 10);
  const candidates = await candidateCounts(db, scope);
  const openings = await openingCounts(db, scope);
  const organisations = await organisationCounts(db, scope);
  const weekAgo = dayAfter(todayOn, -weekDays);
  const inAWeek = dayAfter(todayOn, weekDays);
  const best = await bestPairs(ctx);
  const imports = await repository.latestImports(db, scope, importsShown);
  return {
    programme: { ...programme, region: regionName(canonicalRegion(programme.region, ""), ctx.locale) },
    candidates: {
      total: sum(candidates),
      byState: candidates,
      ...(await repository.countCandidates(db, scope, weekAgo, todayOn)),
    },
    openings: {
      total: sum(openings),
      byState: openings,
      closingThisWeek: await countClosing(db, scope, todayOn, inAWeek),
      closesBy: inAWeek,
      withoutGoodMatch: best.withoutGoodMatch,
    },
    organisations: {
      total: sum(organisations),
      byState: organisations,
      toVet: (organisations.applied ?? 0) + (organisations.under_review ?? 0),
    },
    linking: await linkingShares(ctx),
    imports: imports.map((row) => ({
      id: row.id,
      fileName: row.file_name,
      state: row.state,
      faulty: row.rows_faulty,
      createdAt: row.created_at,
    })),
    bestMatches: best.pairs,
    taxonomy: await taxonomyState(ctx),
    search: await searchState(ctx),
  };
}
