import { canonicalRegion } from "@tuttu/search";
import type { Context } from "../../app/context.ts";
import { wordsAsked } from "../domain/words-asked.ts";
import type { MatchFilter } from "../repository/scoped-ids.ts";
import { rankMax } from "./ranking.ts";

interface Query {
  readonly q?: string | undefined;
  readonly region?: readonly string[] | undefined;
  readonly counsellor?: readonly string[] | undefined;
  readonly limit: number;
  readonly cursor?: string | undefined;
}

/** What a query narrows by; undefined where it lets everybody pass. */
export function filterOf({ q, region, counsellor }: Query): MatchFilter | undefined {
  const words = q === undefined || q.trim() === "" ? undefined : wordsAsked(q);
  const regions = region?.length ? region.map((name) => canonicalRegion(name, "")) : undefined;
  const counsellors = counsellor?.length ? counsellor : undefined;
  return (words ?? regions ?? counsellors) ? { words, regions, counsellors } : undefined;
}

/** From which rank a page goes, how many ranks it needs, and the cursor that goes on after it. */
export function pageOf(ctx: Context, route: string, subjectId: string, query: Query) {
  const cursors = ctx.cursors(route, { subjectId, ...query });
  // The cursor is sealed for this list only, so the rank in it is one that this list gave out.
  const begin = Number(cursors.open(query.cursor)?.[0] ?? 0);
  const end = begin + query.limit;
  return {
    begin,
    /** One more than the page, which tells whether anything follows. */
    most: Math.min(rankMax, end + 1),
    cut: <T>(ranked: readonly T[]): readonly T[] => ranked.slice(begin, end),
    next: (found: number): string | null => (found > end && end < rankMax ? cursors.seal([end]) : null),
  };
}

/** Everybody in an order that says nothing about fit, for a programme that has switched ranking off. */
export const neutral = (ids: Iterable<string>, most: number): { id: string }[] =>
  [...ids]
    .sort()
    .slice(0, most)
    .map((id) => ({ id }));
