import { setTimeout } from "node:timers/promises";
import type { EngineName, IndexStatus, SearchEngines, SearchState } from "@tuttu/schema";
import { type EngineHealth, triedVersion } from "@tuttu/search";
import type { Context } from "../../app/context.ts";
import { lagMsOf, queueOf } from "../../jobs/index.ts";
import { requireCapability } from "../../scope/index.ts";
import { toRun } from "../domain/to-run.ts";
import { lastRun, openRun } from "../repository/runs.ts";
import { outboxReaderOf } from "./indexed.ts";

/** A server that says nothing for so long is told of as away. */
const patienceMs = 3_000;

/** Who answers searches now. */
export async function readSearchState(ctx: Context): Promise<SearchState> {
  requireCapability(ctx.scope, "overview.read");
  const { chosen, answering, fault, since } = (await ctx.ports.engines()).standing;
  return { chosen, answering, fault, since };
}

/** The engine's own report within a short time; undefined where it has none to give. */
async function healthWithin(ctx: Context, name: EngineName): Promise<EngineHealth | undefined> {
  const engine = await ctx.ports.index(name);
  if (engine === null) return undefined;
  const report = engine.health({ requestId: ctx.requestId }).catch(() => undefined);
  return Promise.race([report, setTimeout(patienceMs, undefined, { ref: false })]);
}

const countOf = (health: EngineHealth | undefined, asked: "candidate" | "opening") =>
  (health?.documents ?? []).filter(({ type }) => type === asked).reduce((sum, { count }) => sum + count, 0);

async function statusOf(ctx: Context, name: EngineName): Promise<IndexStatus> {
  const engines = await ctx.ports.engines();
  const health = await healthWithin(ctx, name);
  const queue = await queueOf(ctx.db, outboxReaderOf(name));
  const run = async (kind: "check" | "rebuild") => {
    const row = await lastRun(ctx.db, name, kind);
    return row === undefined ? null : toRun(row);
  };
  const open = await openRun(ctx.db, name);
  return {
    engine: name,
    isReachable: health !== undefined,
    state: health?.state ?? "unreachable",
    breaker: name === "embedded" ? "closed" : engines.breaker,
    version: health?.versions[name === "embedded" ? "sqlite" : "meilisearch"] ?? "",
    triedVersion: name === "embedded" ? null : triedVersion,
    documents: { candidates: countOf(health, "candidate"), openings: countOf(health, "opening") },
    bytes: { disk: health?.bytes.file ?? 0, memory: health?.bytes.memory ?? 0 },
    waiting: queue.waiting,
    lagSeconds: Math.round(lagMsOf(queue, ctx.clock()) / 1000),
    parked: [...queue.parked],
    parkedTotal: queue.parkedTotal,
    answers: engines.answers[name],
    running: open === undefined ? null : toRun(open),
    lastRebuild: await run("rebuild"),
    lastCheck: await run("check"),
  };
}

/** Everything that an operator wants to know of the engines and their indexes. */
export async function readSearchEngines(ctx: Context): Promise<SearchEngines> {
  requireCapability(ctx.scope, "search.run");
  const all = await ctx.ports.engines();
  const engines = await Promise.all(all.names.map((name) => statusOf(ctx, name)));
  const { chosen, answering, fault, since, detail } = all.standing;
  return { chosen, answering, fault, since, detail, recall: ctx.ports.matchRecall, engines };
}
