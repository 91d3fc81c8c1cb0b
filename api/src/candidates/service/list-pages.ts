import type { CandidateListQuery, CandidatePage } from "@tuttu/schema";
import type { SearchPage } from "@tuttu/search";
import type { z } from "zod";
import type { Context } from "../../app/context.ts";
import { cutPage } from "../../http/index.ts";
import { findAll, findPage, type Question } from "../../listing/index.ts";
import { namePatterns } from "../../names/index.ts";
import type { CandidateFilter } from "../domain/list-filter.ts";
import { pageByName, visibleCandidates } from "../repository/name-order.ts";

/** One page of a list, before its rows are read. */
export interface Listed {
  readonly ids: readonly string[];
  readonly total: z.infer<typeof CandidatePage>["total"];
  readonly next: string | null;
  readonly lost: readonly string[];
  readonly answer: SearchPage | null;
}

interface Asked {
  readonly filter: CandidateFilter;
  readonly question: Question;
}

/** Names that fit the words and stand before what was found in profiles. */
const namesMax = 100;

const visibleTo =
  (ctx: Context, { state }: CandidateFilter) =>
  (ids: readonly string[]) =>
    visibleCandidates(ctx.db, ctx.scope, ids, state);

async function namesThatFit(ctx: Context, q: string | undefined, filter: CandidateFilter): Promise<string[]> {
  const patterns = namePatterns(q ?? "");
  if (patterns.length === 0) return [];
  const found = await pageByName(ctx.db, ctx.scope, { filter, patterns, limit: namesMax });
  return found.map(({ id }) => id);
}

/** Names and profiles overlap in ways that nobody counts, so with both the total is a lower bound. */
function totalOf(names: number, { total, tooDeep }: SearchPage, lost: number): Listed["total"] {
  const both = names > 0 && total.value > 0;
  const value = both ? Math.max(names, total.value) : names + total.value - lost;
  return { value, relation: both || lost > 0 || tooDeep ? "gte" : total.relation };
}

/** In the engine's order; where words were typed, people whose names fit them stand first. */
export async function listFound(ctx: Context, query: CandidateListQuery, { filter, question }: Asked): Promise<Listed> {
  const cursors = ctx.cursors("listCandidates", query);
  const [offset = 0, after = null] = (cursors.open(query.cursor) ?? []) as readonly [number?, (string | null)?];
  const namesFirst = question.sort === "relevance" && question.text !== undefined;
  const names = namesFirst ? await namesThatFit(ctx, query.q, filter) : [];
  const shown = names.slice(offset, offset + query.limit);
  const size = query.limit - shown.length;
  const found = await findPage(ctx, question, { size, after }, visibleTo(ctx, filter), new Set(names));
  const namesEnd = offset + shown.length;
  const more = namesEnd < names.length || (size === 0 ? found.answer.total.value > 0 : found.next !== null);
  return {
    ids: [...shown, ...found.ids],
    total: totalOf(names.length, found.answer, found.lost.length),
    next: more ? cursors.seal([namesEnd, found.next]) : null,
    lost: found.lost,
    answer: found.answer,
  };
}

/** By name, which only the database knows; the engine counts. Words narrow to what the engine finds and to names. */
export async function listByName(
  ctx: Context,
  query: CandidateListQuery,
  { filter, question }: Asked,
): Promise<Listed> {
  const cursors = ctx.cursors("listCandidates", query);
  const { answer } = await findPage(ctx, question, { size: 0, after: null }, visibleTo(ctx, filter));
  const names = question.text === undefined ? [] : await namesThatFit(ctx, query.q, filter);
  const ids = question.text === undefined ? undefined : [...new Set([...names, ...(await findAll(ctx, question))])];
  const position = cursors.open(query.cursor);
  const rows = await pageByName(ctx.db, ctx.scope, { filter, ids, position, limit: query.limit + 1 });
  const { items, next } = cutPage(rows, query.limit, cursors, ({ name_key, id }) => [name_key, id]);
  return {
    ids: items.map(({ id }) => id),
    total: totalOf(names.length, answer, 0),
    next,
    lost: [],
    answer,
  };
}

/** A candidate's own profile is the whole list. */
export async function listOwn(ctx: Context, query: CandidateListQuery, { filter }: Asked): Promise<Listed> {
  const patterns = namePatterns(query.q ?? "");
  const rows = await pageByName(ctx.db, ctx.scope, { filter, patterns, limit: query.limit });
  const ids = rows.map(({ id }) => id);
  return { ids, total: { value: ids.length, relation: "eq" }, next: null, lost: [], answer: null };
}
