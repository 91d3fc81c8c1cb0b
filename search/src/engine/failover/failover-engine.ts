import type { CallContext, EngineHealth, SearchEngine } from "../port.ts";
import { SearchRefusal } from "../port.ts";
import type { EngineName } from "../query.ts";
import type { Breaker } from "./breaker.ts";

export interface FailoverOptions {
  /** Asked first. */
  readonly chosen: SearchEngine;
  /** Answers where the chosen one does not; kept as fresh by its own reader of changes. */
  readonly standby: SearchEngine;
  readonly breaker: Breaker;
  /** Milliseconds since 1970. */
  readonly clock: () => number;
  /** False while the chosen one should not be asked, whatever it answers: its index is not what it should be. */
  readonly mayAsk?: () => boolean;
  /** How long the chosen one may take before the other answers within the same request. */
  readonly patienceMs?: number;
  /** Told who answered a question. */
  readonly onAnswer?: (name: EngineName) => void;
}

const patience = 500;

/** Refusals that tell of the question, not of the engine: the other engine would refuse as well. */
const askersFault = new Set(["invalid", "cursor", "too-deep", "cancelled"]);

/** An engine may have to wait for more than the question's own exchange, e.g. for indexes to be made anew: nobody else does. */
async function within<T>(ms: number, answer: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new SearchRefusal("unavailable", `no answer within ${ms} ms`)), ms);
  });
  try {
    return await Promise.race([answer, late]);
  } finally {
    clearTimeout(timer);
  }
}

/**
 * Asks one engine and, where it is down, slow or failing, the other one within the same request; such a page says
 * `degraded`. Changes are not passed on: each engine has a reader of its own.
 */
export function createFailoverEngine(options: FailoverOptions): SearchEngine & { readonly breaker: Breaker } {
  const { chosen, standby, breaker, clock, mayAsk = () => true, patienceMs = patience, onAnswer } = options;
  const either = async <T extends object>(
    ctx: CallContext,
    ask: (engine: SearchEngine, ctx: CallContext) => Promise<T>,
  ): Promise<T & { degraded: boolean }> => {
    const fromStandby = async () => {
      const answer = await ask(standby, ctx);
      onAnswer?.(standby.name);
      return { ...answer, degraded: true };
    };
    if (!mayAsk() || !breaker.mayGo()) return fromStandby();
    const began = clock();
    const deadline = Math.min(ctx.deadline ?? Number.POSITIVE_INFINITY, began + patienceMs);
    try {
      const answer = await within(patienceMs, ask(chosen, { ...ctx, deadline }));
      breaker.succeeded(clock() - began);
      onAnswer?.(chosen.name);
      return { ...answer, degraded: false };
    } catch (error) {
      if (error instanceof SearchRefusal && askersFault.has(error.reason)) {
        if (error.reason === "cancelled") breaker.dropped();
        else breaker.succeeded(clock() - began);
        // A page that began on the other engine goes on there while this one is well again only for new questions.
        throw error;
      }
      // Where the fault is the asker's after all, the other engine says so too.
      breaker.failed(clock() - began, error instanceof Error ? error.message : String(error));
      return fromStandby();
    }
  };
  return {
    breaker,
    name: chosen.name,
    query: (query, scope, ctx) => either(ctx, (engine, own) => engine.query(query, scope, own)),
    recall: (query, scope, ctx) => either(ctx, (engine, own) => engine.recall(query, scope, own)),
    apply: (batch, ctx) => chosen.apply(batch, ctx),
    rebuild: (source, ctx) => chosen.rebuild(source, ctx),
    digests: (corpus, type, buckets, ctx) => chosen.digests(corpus, type, buckets, ctx),
    holdings: (corpus, type, buckets, ctx) => chosen.holdings(corpus, type, buckets, ctx),
    async health(ctx): Promise<EngineHealth> {
      return { ...(await chosen.health(ctx)), breaker: breaker.state };
    },
    async close() {
      await chosen.close();
      await standby.close();
    },
  };
}
