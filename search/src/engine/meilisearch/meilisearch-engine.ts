import type { SearchEngine } from "../port.ts";
import { digestsOf, holdingsOf } from "./ask/digests.ts";
import { healthOf } from "./ask/health.ts";
import { answerQuery } from "./ask/query.ts";
import { answerRecall } from "./ask/recall.ts";
import { applyBatch } from "./change/apply.ts";
import { rebuild } from "./change/rebuild.ts";
import { House, type MeilisearchOptions } from "./house.ts";

/**
 * The engine that asks a Meilisearch server. It finds, filters and counts as the embedded one does: texts are read by
 * the same code on this side, and the order of hits is worked out here.
 *
 * @example const engine = createMeilisearchEngine({ url: "http://127.0.0.1:7700", key, prefix, clock: Date.now });
 */
export function createMeilisearchEngine(options: MeilisearchOptions): SearchEngine {
  const house = new House(options);
  return {
    name: "meilisearch",
    query: (query, scope, ctx) => answerQuery(house, query, scope, ctx),
    recall: (query, scope, ctx) => answerRecall(house, query, scope, ctx),
    apply: (batch, ctx) => applyBatch(house, batch, ctx),
    rebuild: (source, ctx) => rebuild(house, source, ctx),
    digests: (corpus, type, buckets, ctx) => digestsOf(house, corpus, type, buckets, ctx),
    holdings: (corpus, type, buckets, ctx) => holdingsOf(house, corpus, type, buckets, ctx),
    health: () => healthOf(house),
    close: async () => house.server.close(),
  };
}
