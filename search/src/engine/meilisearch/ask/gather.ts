import type { MultiSearchParams, SearchResponse } from "meilisearch";
import type { CallContext } from "../../port.ts";
import type { FacetCounts, Hit, SearchQuery } from "../../query.ts";
import { queryLimits } from "../../query-schema.ts";
import type { ScopeToken } from "../../scope-token.ts";
import type { House } from "../house.ts";
import { idsMax } from "../server/settings.ts";
import { facetCounts, facetPlan } from "./facets.ts";
import { scopeFilter } from "./filter.ts";
import { inScopeOrder, needed, serverSort } from "./order.ts";
import { allOf } from "./quote.ts";
import { fieldClasses, type WordsQuery } from "./words.ts";

type Question = MultiSearchParams["queries"][number];
type Answer = SearchResponse<Record<string, unknown>>;

/** What one reading of the words finds. */
export interface Gathered {
  readonly total: number;
  readonly facets: FacetCounts;
  /** The first ones in order. */
  readonly hits: readonly Hit[];
}

const allWords = fieldClasses.at(-1)?.words ?? [];
const idOf = (hit: Record<string, unknown>): string => String(hit.id);

/**
 * Total, facets and the first `wanted` hits in one exchange. By words, every field class and strictness is a question of
 * its own, and a document stands where it is found first.
 * @param more condition beside what the query and the scope ask for
 */
export async function gather(
  house: House,
  query: SearchQuery,
  scope: ScopeToken,
  ctx: CallContext,
  { words, wanted, more = [], loose = false }: GatherOptions,
): Promise<Gathered> {
  const plan = facetPlan(query.where, query.facets, allOf([scopeFilter(scope, query.type), ...more]));
  const byWords = query.sort === "relevance" && words.terms > 0;
  const tiers = byWords && !loose ? words.tiers : [];
  // An excluded word counts only in the fields that a question looks at: what the widest one leaves decides.
  const narrows = tiers.length > 0 && words.excludes;
  const limit = narrows ? queryLimits.depthMax : needed(wanted, scope);
  const base = {
    indexUid: house.names.live({ corpus: scope.corpus, type: query.type }),
    attributesToRetrieve: ["id"],
    matchingStrategy: "all" as const,
    sort: serverSort(query.sort, byWords, scope),
  };
  const fields = loose ? ["loose"] : allWords;
  const widest: Question = { ...base, q: words.widest, attributesToSearchOn: [...fields] };
  const main: Question = {
    ...widest,
    filter: plan.all,
    facets: [...plan.shared],
    limit: narrows ? idsMax : tiers.length > 0 ? 0 : limit,
  };
  const own = plan.own.map(({ field, filter }): Question => ({ ...widest, filter, facets: [field], limit: 0 }));
  const steps = fieldClasses.flatMap(({ words: on }) =>
    tiers.map((q): Question => ({ ...base, q, attributesToSearchOn: [...on], filter: plan.all, limit })),
  );
  const token = await house.tokens.of(scope, query.type);
  const answers = await house.server.ask([main, ...own, ...steps], ctx, token);
  const [first] = answers;
  const distributions: Record<string, Record<string, number>> = {
    ...first?.facetDistribution,
    ...Object.assign({}, ...answers.slice(1, 1 + own.length).map((answer) => answer.facetDistribution)),
  };
  const inOrder = (answer: Answer | undefined) => inScopeOrder((answer?.hits ?? []).map(idOf), scope);
  const kept = narrows ? new Set((first?.hits ?? []).map(idOf)) : undefined;
  // A list by date or name comes in the server's order; only a scope with a secret order mixes equals anew.
  const listed = (): Hit[] => (first?.hits ?? []).map((hit) => ({ id: idOf(hit), score: 0, matched: [] }));
  const hits =
    steps.length > 0
      ? ranked(answers.slice(1 + own.length).map(inOrder), tiers.length, words.terms).filter(
          ({ id }) => kept?.has(id) ?? true,
        )
      : byWords
        ? inOrder(first).map((id): Hit => ({ id, score: 0, matched: [] }))
        : listed();
  return {
    total: first?.estimatedTotalHits ?? 0,
    facets: facetCounts(query.facets, (field) => distributions[field]),
    hits: hits.slice(0, wanted),
  };
}

interface GatherOptions {
  readonly words: WordsQuery;
  readonly wanted: number;
  readonly more?: readonly string[];
  /** Slips forgiven by the server, in headline and skills alone. */
  readonly loose?: boolean;
}

/** A document stands in the first list that holds it; the score tells which one that was. */
function ranked(lists: readonly (readonly string[])[], tiers: number, terms: number): Hit[] {
  const seen = new Set<string>();
  return lists.flatMap((ids, step) => {
    const { fields } = fieldClasses[Math.floor(step / tiers)] ?? { fields: [] };
    // A single word outside the narrower class can only stand in the one field that this class adds.
    const matched = terms === 1 ? fields.slice(-1) : fields;
    return ids.flatMap((id) => {
      if (seen.has(id)) return [];
      seen.add(id);
      return [{ id, score: 1 - step / lists.length, matched }];
    });
  });
}
