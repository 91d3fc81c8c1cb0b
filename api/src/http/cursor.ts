import { createHmac, timingSafeEqual } from "node:crypto";
import { Refusal } from "./refusal.ts";

/** Where a page ended: the values of the columns it is sorted by, the id last. */
export type Position = readonly (string | number | null)[];

/** Seals and opens the cursors of one list, for one actor, one query and one order. */
export interface Cursors {
  /** Undefined for the first page. @throws Refusal cursor-invalid for a forged cursor or one of another list */
  open(cursor: string | undefined): Position | undefined;
  seal(position: Position): string;
}

const macLength = 22;

/** What may change from page to page: none of it moves a row. Later pages need no facets. */
const free = new Set(["cursor", "limit", "facets"]);

/** What a cursor is bound to. */
function boundTo(actor: string, list: string, query: object): string {
  const entries = Object.entries(query)
    .filter(([name, value]) => !free.has(name) && value !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return JSON.stringify([actor, list, entries]);
}

/**
 * Cursors of the operation `list` under `query` as parsed, for `actor`. Opaque and authenticated (HMAC-SHA-256): nobody
 * reads on in a list that they were not given.
 */
export function cursorsFor(key: Uint8Array, actor: string, list: string, query: object): Cursors {
  const bound = boundTo(actor, list, query);
  const mac = (payload: string) =>
    createHmac("sha256", key).update(`${bound}\n${payload}`).digest("base64url").slice(0, macLength);
  return {
    seal(position) {
      const payload = Buffer.from(JSON.stringify(position)).toString("base64url");
      return `${payload}.${mac(payload)}`;
    },
    open(cursor) {
      if (cursor === undefined || cursor === "") return undefined;
      const [payload = "", given = ""] = cursor.split(".");
      const made = mac(payload);
      const [one, other] = [Buffer.from(given), Buffer.from(made)];
      const fits = one.length === other.length && timingSafeEqual(one, other);
      if (!fits) throw new Refusal("cursor-invalid");
      return JSON.parse(Buffer.from(payload, "base64url").toString("utf8")) as Position;
    },
  };
}

/**
 * Cuts the row that was read beyond the page. Read `limit + 1` rows, hand them over with what each row's position is.
 * @example const { items, next } = cutPage(rows, query.limit, cursors, (row) => [row.name_key, row.id]);
 */
export function cutPage<T>(
  rows: readonly T[],
  limit: number,
  cursors: Cursors,
  positionOf: (row: T) => Position,
): { items: T[]; next: string | null } {
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  const more = rows.length > limit && last !== undefined;
  return { items, next: more ? cursors.seal(positionOf(last)) : null };
}
