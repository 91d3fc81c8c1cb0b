import type { Sort } from "../../query.ts";
import type { ScopeToken } from "../../scope-token.ts";
import { hashOf, scramble } from "../../tie-order.ts";
import type { Before } from "../columns/order.ts";
import { noDay, type Part } from "../columns/part.ts";

/** Between equals: by the scope's secret key where it has one, then by id. */
export function tieBefore(part: Part, scope: ScopeToken): Before {
  const { ids, idHashes } = part;
  const byId: Before = (a, b) => (ids[a] as string) < (ids[b] as string);
  if (scope.tieKey === "") return byId;
  const seed = hashOf(scope.tieKey);
  return (a, b) => {
    const difference = scramble(idHashes[a] as number, seed) - scramble(idHashes[b] as number, seed);
    return difference !== 0 ? difference < 0 : byId(a, b);
  };
}

/** The order of a list that does not follow the words. */
export function listBefore(part: Part, sort: Sort, tie: Before): Before {
  const { orderedAt, startDay, nameKeys } = part;
  const by = (compare: (a: number, b: number) => number): Before => {
    return (a, b) => {
      const order = compare(a, b);
      return order !== 0 ? order < 0 : tie(a, b);
    };
  };
  switch (sort) {
    case "oldest":
      return by((a, b) => (orderedAt[a] as number) - (orderedAt[b] as number));
    case "name":
      return by((a, b) => compareText(nameKeys[a] as string, nameKeys[b] as string));
    case "start":
      return by((a, b) => dayOf(startDay[a] as number) - dayOf(startDay[b] as number));
    default:
      return by((a, b) => (orderedAt[b] as number) - (orderedAt[a] as number));
  }
}

/** Who has not said when comes last. */
const dayOf = (day: number) => (day === noDay ? Number.MAX_SAFE_INTEGER : day);
const compareText = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
