import type { ShortlistEntry, ShortlistPage, ShortlistQuery } from "@tuttu/schema";
import type { z } from "zod";
import type { Context } from "../../app/context.ts";
import { knownTalent, showTalent } from "../../cards/index.ts";
import { cutPage } from "../../http/index.ts";
import { orNotFound } from "../../http/refusal.ts";
import { loadOpenings } from "../../openings/index.ts";
import { requireCapability } from "../../scope/index.ts";
import { countsOfLists, entriesOfList, entriesOfPeople, findEntry } from "../repository/entries.ts";
import { tellEntries } from "./tell-entries.ts";

const titled = ({ opening_id: id, title }: { opening_id: string | null; title: string | null }) =>
  id === null ? null : { id, title: title ?? "" };

/**
 * One list of the viewer's organisation, the latest first, with each person's card. Who is not published now or has
 * blocked the organisation is not on it.
 */
export async function listShortlist(ctx: Context, query: z.infer<typeof ShortlistQuery>): Promise<ShortlistPage> {
  requireCapability(ctx.scope, "talent.read");
  const { opening = null, limit } = query;
  if (opening !== null) orNotFound((await loadOpenings(ctx.db, ctx.scope, [opening])).get(opening));
  const cursors = ctx.cursors("listShortlist", query);
  const position = cursors.open(query.cursor);
  const after = position === undefined ? undefined : ([String(position[0]), String(position[1])] as const);
  const rows = await entriesOfList(ctx.db, ctx.scope, opening, { after, limit: limit + 1 });
  const page = cutPage(rows, limit, cursors, ({ added_at, id }) => [added_at, id]);
  const cards = await showTalent(
    ctx,
    page.items.map(({ candidate_id }) => candidate_id),
    "shortlist",
  );
  const byId = new Map([...cards.values()].map((card) => [card.id, card]));
  const lists = (await countsOfLists(ctx.db, ctx.scope)).map((list) => ({ opening: titled(list), count: list.count }));
  const name = (list: (typeof lists)[number]) => list.opening?.title ?? "";
  return {
    items: (await tellEntries(ctx, page.items)).flatMap((entry) => {
      const card = byId.get(entry.talent);
      return card === undefined ? [] : [{ entry, card }];
    }),
    lists: lists.sort((a, b) => name(a).localeCompare(name(b), ctx.locale)),
    next: page.next,
  };
}

/** Where these people stand on the organisation's lists; whom it does not know or may not see now, nowhere. */
export async function listShortlistMarks(ctx: Context, ids: readonly string[]): Promise<ShortlistEntry[]> {
  requireCapability(ctx.scope, "talent.read");
  const known = [...(await knownTalent(ctx, ids)).values()];
  return known.length === 0 ? [] : tellEntries(ctx, await entriesOfPeople(ctx.db, ctx.scope, known));
}

/** One entry as members read it. */
export async function readEntry(ctx: Context, id: string): Promise<ShortlistEntry> {
  const row = orNotFound(await findEntry(ctx.db, ctx.scope, id));
  return orNotFound((await tellEntries(ctx, [row]))[0]);
}
