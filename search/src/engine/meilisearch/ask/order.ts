import type { Sort } from "../../query.ts";
import { queryLimits } from "../../query-schema.ts";
import type { ScopeToken } from "../../scope-token.ts";
import { hashOf, scramble } from "../../tie-order.ts";

/** The server's own order of equals: by id, or by a scramble of it where the scope has an order of its own. */
const equals = (scope: ScopeToken): string => (scope.tieKey === "" ? "id:asc" : "tie:asc");

/** What the server is to sort by. Who has not said when comes last, as the server puts missing values anyway. */
export function serverSort(sort: Sort, byWords: boolean, scope: ScopeToken): string[] {
  const tie = equals(scope);
  if (byWords) return [tie];
  switch (sort) {
    case "oldest":
      return ["orderedAt:asc", tie];
    case "name":
      return ["nameKey:asc", tie];
    case "start":
      return ["startDay:asc", tie];
    default:
      return ["orderedAt:desc", tie];
  }
}

/**
 * How many hits are needed so that `wanted` of them can be put in the scope's own order: all that a person can reach,
 * since the server knows only one order of equals.
 */
export const needed = (wanted: number, scope: ScopeToken): number =>
  scope.tieKey === "" ? wanted : queryLimits.depthMax;

/** Sorts equal documents by the scope's secret key; by id without one, as they came. */
export function inScopeOrder(ids: readonly string[], scope: ScopeToken): string[] {
  if (scope.tieKey === "") return [...ids];
  const seed = hashOf(scope.tieKey);
  const keys = new Map(ids.map((id) => [id, scramble(hashOf(id), seed)]));
  return [...ids].sort((a, b) => (keys.get(a) ?? 0) - (keys.get(b) ?? 0) || (a < b ? -1 : 1));
}
