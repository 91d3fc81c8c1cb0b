import type { Context } from "../../app/context.ts";

const pagesMax = 10;

interface Paged {
  readonly limit: number;
  readonly cursor?: string | undefined;
}

/**
 * Which ranks a page of people holds, for employers: ten pages at most. A cursor names the page alone, so that it says
 * nothing of whoever stands on it.
 */
export function talentPage(ctx: Context, list: string, bound: object, { limit, cursor }: Paged) {
  const cursors = ctx.cursors(list, { ...bound, pageOf: limit });
  const page = Number(cursors.open(cursor)?.[0] ?? 0);
  const begin = page * limit;
  return {
    begin,
    end: begin + limit,
    /** @param found how many ranks are there, as far as was looked */
    next: (found: number): string | null =>
      found > begin + limit && page + 1 < pagesMax ? cursors.seal([page + 1]) : null,
  };
}
