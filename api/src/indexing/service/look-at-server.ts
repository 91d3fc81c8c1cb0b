import { setTimeout } from "node:timers/promises";
import type { EngineFault } from "@tuttu/schema";
import { type EngineHealth, KeyRefused, type SearchEngine, type SearchQuery, triedVersion } from "@tuttu/search";
import type { Context } from "../../app/context.ts";
import {
  beginReading,
  type Condition,
  endReading,
  lagMsOf,
  needsRebuild,
  queueOf,
  readersOf,
} from "../../jobs/index.ts";
import { searchScope } from "../../scope/index.ts";
import { isShort, isTried } from "../domain/judge.ts";
import { lastRun } from "../repository/runs.ts";
import { askForRun } from "./start-run.ts";

/** After a rebuild in vain the next one is left for so long. */
const retryRebuildMs = 60_000;

/** So far behind the house's own index it is not asked: who came since would not be found. */
const behindMaxMs = 60_000;

interface Finding {
  readonly fault: EngineFault | null;
  readonly detail: string;
  /** How it takes changes, where that is not as the fault says. */
  readonly condition?: Condition;
}

/** An index that is wanting takes changes as a good one does; a machine that hangs or lags would hold up who waits for it. */
const conditions: Partial<Record<EngineFault, Condition>> = { unreachable: "away", refused: "away", failing: "late" };

const conditionOf = ({ fault, condition }: Finding): Condition =>
  condition ?? (fault === null ? "well" : (conditions[fault] ?? "well"));

const wordsOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** The server's report, or why there is none. */
async function reportOf(engine: SearchEngine, ctx: Context): Promise<EngineHealth | Finding> {
  try {
    return await engine.health({ requestId: ctx.requestId });
  } catch (error) {
    return { fault: error instanceof KeyRefused ? "refused" : "unreachable", detail: wordsOf(error) };
  }
}

/** Any that the house could ask of its people, and the least of them. */
const question: SearchQuery = {
  type: "candidate",
  where: { and: [] },
  facets: [],
  sort: "newest",
  page: { size: 1 },
  locale: "en",
};

/** Questions bring a key of their own: a report that is well says nothing of whether they are answered. */
async function asked(ctx: Context, engine: SearchEngine): Promise<Finding> {
  try {
    await engine.query(question, searchScope(ctx.scope), { requestId: ctx.requestId });
    return { fault: null, detail: "" };
  } catch (error) {
    // Changes bring the other key, and go on.
    if (error instanceof KeyRefused) return { fault: "refused", detail: wordsOf(error), condition: "well" };
    return { fault: "failing", detail: wordsOf(error) };
  }
}

async function findingOn(ctx: Context, engine: SearchEngine): Promise<Finding> {
  const { embedded } = await ctx.ports.engines();
  // Counted before the server is asked: whatever is in the house's own index by now has reached it or is on its way.
  const own = await embedded.health({ requestId: ctx.requestId });
  const queue = await queueOf(ctx.db, "meilisearch");
  const report = await reportOf(engine, ctx);
  if ("fault" in report) return report;
  const { versions, settings, documents } = report;
  const version = versions.meilisearch ?? "";
  if (version === "") {
    const detail =
      "no key of Tuttu may ask for the server's release: MEILI_VERSION_KEY is missing or not of this server";
    // Everything else goes on as it did; the server is left alone all the same, since it may be of any release.
    return { fault: "refused", detail, condition: "well" };
  }
  if (!isTried(version, triedVersion)) {
    return { fault: "version", detail: `the server is ${version}; tried with ${triedVersion}` };
  }
  if (await needsRebuild(ctx.db, "meilisearch")) return { fault: "building", detail: "" };
  if (settings.stored !== settings.wanted) {
    const stored = settings.stored || "of no form that can be read";
    return { fault: "stale", detail: `the index is ${stored}; wanted is ${settings.wanted}` };
  }
  const now = ctx.clock();
  const behindMs = lagMsOf(queue, now) - lagMsOf(await queueOf(ctx.db, "house"), now);
  if (behindMs > behindMaxMs) {
    return { fault: "failing", detail: `changes of the last ${Math.round(behindMs / 1_000)} s have not reached it` };
  }
  return isShort(documents, own.documents, queue.waiting + queue.parkedTotal)
    ? { fault: "short", detail: "the index lacks much of what the house knows" }
    : asked(ctx, engine);
}

const awayAfter = (ms: number): Promise<Finding> =>
  setTimeout(ms, { fault: "unreachable", detail: `no answer within ${ms} ms` }, { ref: false });

/**
 * Looks how the search server stands and says whether it may be asked: not while it is away, of a release that was not
 * tried, or its index is not what it should be. Changes nothing elsewhere.
 * @param withinMs after which it counts as away, for who waits for the answer
 */
export async function judgeServer(ctx: Context, withinMs?: number): Promise<Finding> {
  const engines = await ctx.ports.engines();
  if (engines.meilisearch === null) return { fault: null, detail: "" };
  const looking = findingOn(ctx, engines.meilisearch);
  const finding = await (withinMs === undefined ? looking : Promise.race([looking, awayAfter(withinMs)]));
  engines.judge(finding.fault, finding.detail);
  ctx.ports.judge("meilisearch", conditionOf(finding));
  return finding;
}

/** Faults that a rebuild mends. */
const mendable: readonly (EngineFault | null)[] = ["building", "stale", "short"];

async function askForRebuild(ctx: Context, fault: EngineFault | null): Promise<void> {
  const last = await lastRun(ctx.db, "meilisearch", "rebuild");
  // One that ended well and left the index short would end the same way again.
  const isVain = last !== undefined && (last.state === "failed" || fault === "short");
  const endedAt = isVain ? Date.parse(last.ended_at ?? "") : 0;
  if (ctx.clock().getTime() - endedAt < retryRebuildMs) return;
  await askForRun(ctx, { engine: "meilisearch", kind: "rebuild" });
}

/**
 * Has changes kept for the search server from now on, judges it, and has its index built anew where that is needed.
 * Where no server is configured any more, nothing is kept for one.
 */
export async function lookAtServer(ctx: Context): Promise<void> {
  const { meilisearch } = await ctx.ports.engines();
  const isRead = (await readersOf(ctx.db)).includes("meilisearch");
  if (meilisearch === null) {
    if (isRead) await ctx.work((tx) => endReading(tx, "meilisearch"));
    return;
  }
  if (!isRead) await ctx.work((tx) => beginReading(tx, "meilisearch", ctx.now()));
  const { fault } = await judgeServer(ctx);
  if (mendable.includes(fault)) await askForRebuild(ctx, fault);
}
