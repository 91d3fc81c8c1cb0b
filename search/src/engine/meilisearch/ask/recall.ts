import type { MultiSearchParams } from "meilisearch";
import type { CallContext } from "../../port.ts";
import { type RecallGroup, type RecallQuery, type RecallSet, recallFields } from "../../query.ts";
import { parseRecall } from "../../query-schema.ts";
import { requireScope, type ScopeToken } from "../../scope-token.ts";
import type { House } from "../house.ts";
import { idsMax } from "../server/settings.ts";
import { type Asked, anyWorth, chooseThreshold } from "./choose-threshold.ts";
import { compile, scopeFilter } from "./filter.ts";
import { inScopeOrder, serverSort } from "./order.ts";
import { allOf, everything } from "./quote.ts";
import { bandsOf, worthAtLeast } from "./threshold.ts";

type Question = MultiSearchParams["queries"][number];
export type Row = Readonly<Record<string, unknown>>;

const rounded = (score: number) => Math.round(score * 1e6) / 1e6;
const idOf = (row: Row): string => String(row.id);

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
  await house.open(ctx);
  const allowed = allOf([scopeFilter(scope, query.type), ...(query.where ? [compile(query.where)] : [])]);
  const token = await house.tokens.of(scope, query.type);
  const indexUid = house.names.live({ corpus: scope.corpus, type: query.type });
  const ask: Asked = (queries) =>
    house.server.ask(
      queries.map((one) => ({
        indexUid,
        attributesToRetrieve: ["id", ...fieldsOf(query.groups)],
        ...one,
      })) as Question[],
      ctx,
      token,
    );
  const bands = bandsOf(query.groups);
  const chosen = await chooseThreshold(house.thresholds, { bands, allowed, limit: query.limit, indexUid }, ask);
  const sumOf = summing(query.groups);
  const sums = new Map(chosen.rows.map((row) => [idOf(row), sumOf(row)]));
  const missing = query.limit - chosen.rows.length;
  const sort = serverSort("relevance", true, scope);
  const fillers = missing > 0 ? await fill(bands, allowed, missing, sort, ask) : { rows: [], more: false };
  for (const row of fillers.rows) sums.set(idOf(row), sumOf(row));
  const ordered = inScopeOrder([...sums.keys()].sort(), scope).sort((a, b) => (sums.get(b) ?? 0) - (sums.get(a) ?? 0));
  const kept = ordered.slice(0, query.limit);
  const bound = (id: string) => rounded((sums.get(id) ?? 0) + query.rest);
  // What was left out: below the threshold, beyond the limit, or without any group and beyond the fillers.
  const floors = [
    chosen.least > 0 ? chosen.least + bands.slack + query.rest : 0,
    ordered.length > kept.length || chosen.more ? bound(kept.at(-1) ?? "") : 0,
    fillers.more || (missing <= 0 && chosen.least === 0) ? bands.slack + query.rest : 0,
  ];
  house.onRecall?.({ rows: chosen.rows.length + fillers.rows.length, ...chosen.told });
  return {
    found: kept.map((id) => ({ id, bound: bound(id) })),
    floor: rounded(Math.max(...floors)),
    asOf: house.seq,
    engine: "meilisearch",
  };
}

const fieldsOf = (groups: readonly RecallGroup[]): readonly string[] =>
  recallFields.filter((field) => groups.some(({ members }) => members.some(([one]) => one === field)));

/** The first of those who meet no group that was asked for. */
async function fill(
  bands: ReturnType<typeof bandsOf>,
  allowed: string,
  count: number,
  sort: string[],
  ask: Asked,
): Promise<{ rows: readonly Row[]; more: boolean }> {
  const met = worthAtLeast(bands, anyWorth);
  const filter = allOf([allowed, typeof met === "object" ? `NOT (${met.filter})` : everything]);
  const [answer] = await ask([{ filter, limit: Math.min(idsMax, count + 1), sort }]);
  const rows = answer?.hits ?? [];
  return { rows: rows.slice(0, count), more: rows.length > count };
}

/** The weight of every group times its best credit among what a document holds, by way of what it holds. */
function summing(groups: readonly RecallGroup[]): (row: Row) => number {
  const credits = new Map<string, (readonly [group: number, worth: number])[]>();
  groups.forEach(({ weight, members }, group) => {
    for (const [field, value, credit] of members) {
      const key = `${field} ${value}`;
      const worths = credits.get(key) ?? [];
      worths.push([group, weight * credit]);
      credits.set(key, worths);
    }
  });
  return (row) => {
    const best = new Float64Array(groups.length);
    for (const field of recallFields) {
      for (const value of (row[field] as string[] | undefined) ?? []) {
        for (const [group, worth] of credits.get(`${field} ${value}`) ?? []) {
          if (worth > (best[group] ?? 0)) best[group] = worth;
        }
      }
    }
    return rounded(best.reduce((sum, worth) => sum + worth, 0));
  };
}
