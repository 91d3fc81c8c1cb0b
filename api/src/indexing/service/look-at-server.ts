import { type EngineHealth, triedVersion } from "@tuttu/search";
import type { Context } from "../../app/context.ts";
import { beginReading, endReading, needsRebuild, queueOf, readersOf } from "../../jobs/index.ts";
import { isShort, isTried } from "../domain/judge.ts";
import { lastRun } from "../repository/runs.ts";
import { askForRun } from "./start-run.ts";

/** After a rebuild that failed the next one is left for so long. */
const retryRebuildMs = 60_000;

async function askForRebuild(ctx: Context): Promise<void> {
  const last = await lastRun(ctx.db, "meilisearch", "rebuild");
  const failedAt = last?.state === "failed" ? Date.parse(last.ended_at ?? "") : 0;
  if (ctx.clock().getTime() - failedAt < retryRebuildMs) return;
  await askForRun(ctx, { engine: "meilisearch", kind: "rebuild" });
}

/** The server's report, or why there is none. */
async function reportOf(ctx: Context): Promise<EngineHealth | string> {
  const engine = await ctx.ports.index("meilisearch");
  if (engine === null) return "";
  try {
    return await engine.health({ requestId: ctx.requestId });
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

/**
 * Looks how the search server stands and says whether it may be asked: not while it is away, of a release that was not
 * tried, or its index is not what it should be, which a rebuild then mends. Where no server is configured any more,
 * nothing is kept for one.
 */
export async function lookAtServer(ctx: Context): Promise<void> {
  const engines = await ctx.ports.engines();
  const isRead = (await readersOf(ctx.db)).includes("meilisearch");
  if (engines.meilisearch === null) {
    if (isRead) await ctx.work((tx) => endReading(tx, "meilisearch"));
    return;
  }
  if (!isRead) await ctx.work((tx) => beginReading(tx, "meilisearch", ctx.now()));
  const report = await reportOf(ctx);
  if (typeof report === "string") return engines.judge("unreachable", report);
  const version = report.versions.meilisearch ?? "";
  if (!isTried(version, triedVersion)) {
    return engines.judge("version", `the server is ${version}; tried with ${triedVersion}`);
  }
  if (engines.standing.fault === "unreachable") ctx.ports.resume("meilisearch");
  if (await needsRebuild(ctx.db, "meilisearch")) {
    engines.judge("building");
    return askForRebuild(ctx);
  }
  if (report.state === "stale-settings" || report.settings.stored !== report.settings.wanted) {
    engines.judge("stale", `index ${report.settings.stored}, wanted ${report.settings.wanted}`);
    return askForRebuild(ctx);
  }
  const own = await engines.embedded.health({ requestId: ctx.requestId });
  const { waiting } = await queueOf(ctx.db, "meilisearch");
  if (isShort(report.documents, own.documents, waiting)) {
    engines.judge("short", "the index lacks much of what the house knows");
    return askForRebuild(ctx);
  }
  engines.judge(null);
}
