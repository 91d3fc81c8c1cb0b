import type { Overview } from "@tuttu/schema";
import { canonicalRegion, regionName } from "@tuttu/search";
import type { Context } from "../../app/context.ts";
import { candidateCounts } from "../../candidates/index.ts";
import { orNotFound } from "../../http/refusal.ts";
import { bestPairs, candidateIdsWhere } from "../../matching/index.ts";
import { countClosing, openingCounts } from "../../openings/index.ts";
import { organisationCounts } from "../../organisations/index.ts";
import { programmeOf, requireCapability } from "../../scope/index.ts";
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
    waiting: proposed + (counts.unlinked ?? 0),
  };
}

async function searchState(ctx: Context): Promise<Overview["search"]> {
  const health = await (await ctx.ports.engine()).health({ requestId: ctx.requestId });
  const staff = health.documents.filter(({ corpus }) => corpus === "staff");
  return {
    engine: health.engine,
    documents: staff.reduce((total, { count }) => total + count, 0),
    waiting: await repository.countWaiting(ctx.db, ctx.scope),
    degraded: health.state !== "ready",
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
  const weekAgo = `${dayAfter(todayOn, -weekDays)}T00:00:00.000Z`;
  const own = scope.role === "counsellor" ? await candidateIdsWhere(db, scope) : undefined;
  const best = await bestPairs(ctx, own);
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
      closingThisWeek: await countClosing(db, scope, todayOn, dayAfter(todayOn, weekDays)),
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
