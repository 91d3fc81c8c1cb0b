import { createHash } from "node:crypto";
import { SearchRefusal } from "../port.ts";
import type { EngineName, SearchQuery } from "../query.ts";
import type { ScopeToken } from "../scope-token.ts";

/** Ties a cursor to its question: type, text, filter, order and scope, not to facets or page size. */
function questionOf(query: SearchQuery, scope: ScopeToken): string {
  const question = JSON.stringify([query.type, query.text, query.where, query.sort, scope]);
  return createHash("sha256").update(question).digest("base64url").slice(0, 16);
}

/** Number of hits that stand before this page. */
export function offsetOf(own: EngineName, query: SearchQuery, scope: ScopeToken): number {
  if (query.page.after === undefined) return 0;
  const [engine, offset, question] = Buffer.from(query.page.after, "base64url").toString("utf8").split(":");
  const hits = Number(offset);
  if (engine !== own) throw new SearchRefusal("cursor", "the page before came from another engine");
  if (!Number.isInteger(hits) || hits < 0 || question !== questionOf(query, scope)) {
    throw new SearchRefusal("cursor", "this is not the next page of this search");
  }
  return hits;
}

export const cursorAt = (own: EngineName, offset: number, query: SearchQuery, scope: ScopeToken): string =>
  Buffer.from(`${own}:${offset}:${questionOf(query, scope)}`).toString("base64url");
