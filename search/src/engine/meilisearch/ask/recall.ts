import type { MultiSearchParams } from "meilisearch";
import type { CallContext } from "../../port.ts";
import type { RecallGroup, RecallQuery, RecallSet } from "../../query.ts";
import { parseRecall } from "../../query-schema.ts";
import { requireScope, type ScopeToken } from "../../scope-token.ts";
import type { House } from "../house.ts";
import { idsMax } from "../server/settings.ts";
import { compile, scopeFilter } from "./filter.ts";
import { inScopeOrder, serverSort } from "./order.ts";
import { allOf, nothing } from "./quote.ts";
import { type Band, type Bands, bandsOf, worthAtLeast } from "./threshold.ts";

type Question = MultiSearchParams["queries"][number];
type Row = Readonly<Record<string, unknown>>;

const rounded = (score: number) => Math.round(score * 1e6) / 1e6;
/** Thresholds that are counted in one exchange. */
const steps = 12;
/** Documents fetched for the best `limit`, as a multiple: the exact sum puts them in order. */
const spare = 3;

/**
 * One weighted threshold over the groups, as high as it can be while enough documents pass it; the exact sum of those is
 * worked out here. Documents that meet no group fill the set up to the limit.
 */
export async function answerRecall(
  house: House,
  input: RecallQuery,
  scope: ScopeToken,
  ctx: CallContext,
): Promise<RecallSet> {
  requireScope(scope, input.type);
  const query = parseRecall(input);
  house.stillWanted(ctx);
  await house.ready();
  const allowed = allOf([scopeFilter(scope, query.type), ...(query.where ? [compile(query.where)] : [])]);
  const token = await house.tokens.of(scope, query.type);
  const ask = (queries: readonly Partial<Question>[]) =>
    house.server.ask(
      queries.map((one) => ({
        indexUid: house.names.live({ corpus: scope.corpus, type: query.type }),
        attributesToRetrieve: ["id", "skill", "occupation", "isco"],
        ...one,
      })) as Question[],
      ctx,
      token,
    );
  const bands = bandsOf(query.groups);
  const most = Math.min(idsMax, query.limit * spare);
  const chosen = await chooseThreshold(bands.bands, allowed, query.limit, most, ask);
  const rows = await take(chosen, most, allowed, ask);
  const sums = new Map(rows.map((row) => [idOf(row), rounded(sumOf(row, query.groups))]));
  const sort = serverSort("relevance", true, scope);
  const missing = query.limit - rows.length;
  const fillers = missing > 0 ? await fill(bands, allowed, missing, sort, ask) : { rows: [], more: false };
  for (const row of fillers.rows) sums.set(idOf(row), rounded(sumOf(row, query.groups)));
  const ordered = inScopeOrder([...sums.keys()].sort(), scope).sort((a, b) => (sums.get(b) ?? 0) - (sums.get(a) ?? 0));
  const kept = ordered.slice(0, query.limit);
  const bound = (id: string) => rounded((sums.get(id) ?? 0) + query.rest);
  // What was left out: below the threshold, beyond the limit, or without any group and beyond the fillers.
  const floors = [
    chosen.least > 0 ? chosen.least + bands.slack + query.rest : 0,
    ordered.length > kept.length || chosen.count > rows.length ? bound(kept.at(-1) ?? "") : 0,
    fillers.more || (missing <= 0 && chosen.least === 0) ? bands.slack + query.rest : 0,
  ];
  return {
    found: kept.map((id) => ({ id, bound: bound(id) })),
    floor: rounded(Math.max(...floors)),
    asOf: house.seq,
    engine: "meilisearch",
  };
}

type Ask = (queries: readonly Partial<Question>[]) => Promise<{ hits: Row[]; estimatedTotalHits?: number }[]>;

interface Chosen {
  /** Condition for the documents to fetch; undefined where no group can be met. */
  readonly filter: string | undefined;
  /** Documents outside are worth less than this; 0 where every document that meets any group is inside. */
  readonly least: number;
  readonly count: number;
}

const idOf = (row: Row): string => String(row["id"]);

/** The highest threshold that `enough` documents pass, narrowed once where far too many do. */
async function chooseThreshold(
  bands: readonly Band[],
  allowed: string,
  enough: number,
  most: number,
  ask: Ask,
): Promise<Chosen> {
  const total = bands.reduce((sum, { worth }) => sum + worth, 0);
  if (total === 0) return { filter: undefined, least: 0, count: 0 };
  const count = async (leasts: readonly number[]): Promise<Chosen[]> => {
    const filters = leasts.map((least) => worthAtLeast(bands, least)?.filter);
    const answers = await ask(filters.map((filter) => ({ filter: allOf([allowed, filter ?? nothing]), limit: 0 })));
    return leasts.map((least, at) => ({ filter: filters[at], least, count: answers[at]?.estimatedTotalHits ?? 0 }));
  };
  const any = Number.EPSILON;
  const [all, ...coarse] = await count([any, ...Array.from({ length: steps }, (_, at) => (total * (at + 1)) / steps)]);
  const lowest: Chosen = { filter: all?.filter, least: 0, count: all?.count ?? 0 };
  const high = coarse.findLast((one) => one.count >= enough);
  if (!high) {
    if (lowest.count <= most) return lowest;
  } else if (high.count <= most) return high;
  const from = high ?? lowest;
  const to = from.least + total / steps;
  const fine = await count(
    Array.from({ length: steps }, (_, at) => from.least + ((to - from.least) * (at + 1)) / steps),
  );
  const candidates = fine.filter((one) => one.count >= enough && one.count <= most);
  // Equal weights make the counts jump: then the larger set, as far as one answer holds it.
  return candidates.at(-1) ?? fine.findLast((one) => one.count >= enough) ?? from;
}

async function take({ filter, count }: Chosen, most: number, allowed: string, ask: Ask): Promise<readonly Row[]> {
  if (filter === undefined || count === 0) return [];
  const [answer] = await ask([{ filter: allOf([allowed, filter]), limit: Math.min(idsMax, Math.max(most, count)) }]);
  return answer?.hits ?? [];
}

/** The first of those who meet no group that was asked for. */
async function fill(
  { bands }: Bands,
  allowed: string,
  count: number,
  sort: string[],
  ask: Ask,
): Promise<{ rows: readonly Row[]; more: boolean }> {
  const met = worthAtLeast(bands, Number.EPSILON);
  const filter = allOf([allowed, ...(met ? [`NOT (${met.filter})`] : [])]);
  const [answer] = await ask([{ filter, limit: Math.min(idsMax, count + 1), sort }]);
  const rows = answer?.hits ?? [];
  return { rows: rows.slice(0, count), more: rows.length > count };
}

/** The weight of every group times its best credit among what the document holds. */
function sumOf(row: Row, groups: readonly RecallGroup[]): number {
  const held = new Set(["skill", "occupation", "isco"].flatMap((field) => (row[field] as string[] | undefined) ?? []));
  let sum = 0;
  for (const { weight, members } of groups) {
    let best = 0;
    for (const [, value, credit] of members) if (credit > best && held.has(value)) best = credit;
    sum += weight * best;
  }
  return sum;
}
