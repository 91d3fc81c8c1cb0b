import { type ScopeToken, type SearchPage, type SearchQuery, SearchRefusal } from "@tuttu/search";
import type { Context } from "../../app/context.ts";
import { Refusal } from "../../http/refusal.ts";
import { searchScope } from "../../scope/index.ts";

/** What is asked of the engine, without its page. */
export type Question = Omit<SearchQuery, "page">;

export interface FoundPage {
  /** Ids that the database shows to this viewer, in the engine's order. */
  readonly ids: readonly string[];
  /** The engine's place after the last hit that was read; null at the end. */
  readonly next: string | null;
  /** Hits that the database does not show: the index lags behind. */
  readonly lost: readonly string[];
  readonly answer: SearchPage;
}

const roundsMax = 3;
const budgetMs = 1_500;
/** After so long a page is not filled up any further: it is shorter, and the next one goes on behind it. */
const fillMs = 600;

/** What an engine refuses, in the words of the house. */
function refusalOf(error: unknown): unknown {
  if (!(error instanceof SearchRefusal)) return error;
  switch (error.reason) {
    case "cursor":
    case "too-deep":
      return new Refusal("cursor-invalid");
    case "invalid":
      return new Refusal("invalid-input", { errors: [{ pointer: "?q", detail: error.message }] });
    default:
      return new Refusal("unavailable", { retryAfterSeconds: 2 });
  }
}

async function ask(
  ctx: Context,
  question: Question,
  size: number,
  after: string | null,
  scope: ScopeToken = searchScope(ctx.scope),
): Promise<SearchPage> {
  const engine = await ctx.ports.engine();
  const page = { size, ...(after === null ? {} : { after }) };
  const deadline = ctx.clock().getTime() + budgetMs;
  try {
    return await engine.query({ ...question, page }, scope, { requestId: ctx.requestId, deadline });
  } catch (error) {
    throw refusalOf(error);
  }
}

/** Whether the engine that gave the cursor is not the one that answers now. */
const isForeignCursor = (error: unknown): boolean => error instanceof Refusal && error.slug === "cursor-invalid";

/**
 * One page of hits that the database shows to this viewer now. What it does not show is dropped and the page filled up
 * from the next hits, so a stale index can shorten a page and never show a row. Nobody stands in it twice.
 * @param visible which of these ids the viewer may see
 * @param skip ids that the list shows elsewhere already
 */
export async function findPage(
  ctx: Context,
  question: Question,
  { size, after }: { readonly size: number; readonly after: string | null },
  visible: (ids: readonly string[]) => Promise<ReadonlySet<string>>,
  skip: ReadonlySet<string> = new Set(),
): Promise<FoundPage> {
  const began = ctx.clock().getTime();
  const answer = await ask(ctx, question, Math.max(1, size), after);
  if (size === 0) return { ids: [], next: after, lost: [], answer };
  const ids: string[] = [];
  const lost: string[] = [];
  const met = new Set(skip);
  let page = answer;
  for (let round = 1; ; round++) {
    const fresh = page.hits.map(({ id }) => id).filter((id) => !met.has(id));
    for (const id of fresh) met.add(id);
    const seen = await visible(fresh);
    for (const id of fresh) (seen.has(id) ? ids : lost).push(id);
    const isLate = ctx.clock().getTime() - began > fillMs;
    if (ids.length >= size || page.next === undefined || round > roundsMax || isLate) break;
    try {
      page = await ask(ctx, { ...question, facets: [] }, size - ids.length, page.next);
    } catch (error) {
      // The engine failed between two rounds: what was found stands, and the next page begins anew on the other one.
      if (isForeignCursor(error)) break;
      throw error;
    }
  }
  return { ids, next: page.next ?? null, lost, answer };
}

/** Every id that the engine finds, once each, as far as it goes (1,000). */
export async function findAll(ctx: Context, question: Question): Promise<string[]> {
  try {
    return await allFrom(ctx, question);
  } catch (error) {
    // The engine failed half-way: the other one is asked for all of them.
    if (isForeignCursor(error)) return allFrom(ctx, question);
    throw error;
  }
}

async function allFrom(ctx: Context, question: Question): Promise<string[]> {
  const ids = new Set<string>();
  for (let after: string | null = null; ; ) {
    const page: SearchPage = await ask(ctx, { ...question, facets: [] }, 100, after);
    for (const { id } of page.hits) ids.add(id);
    if (page.next === undefined) return [...ids];
    after = page.next;
  }
}

const hitsAtOnce = 100;

/** The first hits, from the first on, that the database shows to this viewer now, in the engine's order. */
export interface FoundFirst {
  readonly ids: readonly string[];
  readonly lost: readonly string[];
  readonly answer: SearchPage;
}

/**
 * The first `most` people or openings that a viewer may see, for lists whose pages are known by their number alone.
 * @param scope what the engine may tell, where that is not what the viewer's desk searches
 */
export async function findFirst(
  ctx: Context,
  question: Question,
  most: number,
  { scope, visible }: { scope: ScopeToken; visible: (ids: readonly string[]) => Promise<ReadonlySet<string>> },
): Promise<FoundFirst> {
  const answer = await ask(ctx, question, Math.min(hitsAtOnce, most), null, scope);
  const ids = new Set<string>();
  const lost: string[] = [];
  for (let page = answer; ; ) {
    const hits = page.hits.map(({ id }) => id).filter((id) => !ids.has(id));
    const seen = await visible(hits);
    for (const id of hits) {
      if (seen.has(id)) ids.add(id);
      else lost.push(id);
    }
    if (ids.size >= most || page.next === undefined) return { ids: [...ids].slice(0, most), lost, answer };
    page = await ask(ctx, { ...question, facets: [] }, hitsAtOnce, page.next, scope);
  }
}
