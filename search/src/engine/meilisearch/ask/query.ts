import type { CallContext } from "../../port.ts";
import type { Correction, FacetCounts, FacetRequest, SearchPage, SearchQuery } from "../../query.ts";
import { parseQuery, queryLimits } from "../../query-schema.ts";
import { correct } from "../../question/correct.ts";
import { cursorAt, offsetOf } from "../../question/cursor.ts";
import { cutWords } from "../../question/cut-words.ts";
import { requireScope, type ScopeToken } from "../../scope-token.ts";
import type { House } from "../house.ts";
import { facetCount } from "./facets.ts";
import { type Gathered, gather } from "./gather.ts";
import { hasOneOf } from "./quote.ts";
import { WordsQuery } from "./words.ts";

/** With fewer hits than this, words that no label knows are corrected. */
const correctBelow = 10;

export async function answerQuery(
  house: House,
  input: SearchQuery,
  scope: ScopeToken,
  ctx: CallContext,
): Promise<SearchPage> {
  requireScope(scope, input.type);
  const query = parseQuery(input);
  const offset = offsetOf("meilisearch", query, scope);
  await house.open(ctx);
  const wanted = Math.min(offset + query.page.size, queryLimits.depthMax);
  const words = new WordsQuery(query.text ?? { all: [], none: [] });
  const typed = await gather(house, query, scope, ctx, { words, wanted: Math.max(wanted, correctBelow) });
  const { found, corrected } =
    query.text && words.terms > 0 && typed.total < correctBelow
      ? await withCorrections(house, query, scope, ctx, typed, wanted)
      : { found: typed, corrected: [] };
  const more = wanted < Math.min(found.total, queryLimits.depthMax);
  return {
    hits: found.hits.slice(offset, wanted),
    total: { value: found.total, relation: "eq" },
    facets: found.facets,
    ...(more ? { next: cursorAt("meilisearch", wanted, query, scope) } : {}),
    tooDeep: !more && found.total > queryLimits.depthMax && wanted >= queryLimits.depthMax,
    corrected,
    cut: cutWords(query),
    asOf: house.seq,
    engine: "meilisearch",
    degraded: false,
  };
}

/**
 * Hits by corrected words come after all others, at half their score. Where the labels know no nearer word and nothing
 * was found, the server forgives slips in headlines and skills by itself.
 */
async function withCorrections(
  house: House,
  query: SearchQuery,
  scope: ScopeToken,
  ctx: CallContext,
  typed: Gathered,
  wanted: number,
): Promise<{ found: Gathered; corrected: Correction[] }> {
  const pairs = query.text ? correct(query.text, house.lexicon) : [];
  const [pair] = pairs;
  const known = typed.hits.map(({ id }) => id);
  const more = known.length === 0 ? [] : [`NOT (${hasOneOf("id", known)})`];
  if (pair) {
    const second = await gather(house, query, scope, ctx, { words: new WordsQuery(pair.text), wanted, more });
    if (second.total > 0)
      return {
        found: joined(typed, second, query.facets),
        corrected: pairs.map((one) => ({ typed: one.typed, used: one.used })),
      };
  }
  if (typed.total > 0 || !query.text) return { found: typed, corrected: [] };
  const words = new WordsQuery(query.text, { loose: true });
  const near = await gather(house, query, scope, ctx, { words, wanted, loose: true });
  return { found: near.total > 0 ? near : typed, corrected: [] };
}

/** Two sets of hits that share none. */
function joined(first: Gathered, second: Gathered, facets: readonly FacetRequest[]): Gathered {
  const counts: FacetCounts = Object.fromEntries(
    facets.map(({ field, limit }) => {
      const sums = new Map<string, number>();
      for (const { value, count } of [first, second].flatMap((one) => one.facets[field]?.values ?? [])) {
        sums.set(value, (sums.get(value) ?? 0) + count);
      }
      const cut = (first.facets[field]?.more ?? 0) + (second.facets[field]?.more ?? 0);
      const { values, more } = facetCount(sums, limit);
      return [field, { values, more: more + cut }];
    }),
  );
  return {
    total: first.total + second.total,
    facets: counts,
    hits: [...first.hits, ...second.hits.map((hit) => ({ ...hit, score: hit.score / 2 }))],
  };
}
